import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { keysDestroyed, textsErased } from './complaint.fixtures.js';
import type { EraseComplaintTexts, RecordComplaintKeysDestroyed } from './complaint-keys.commands.js';
import { complaintKeysDecider } from './complaint-keys.decider.js';

const theirs = (...complaintIds: string[]) => ({ complaintIds });
const given = specification(complaintKeysDecider, theirs());
const erase = commandMaker<EraseComplaintTexts>()('EraseComplaintTexts', { customerId: 'k-2', seenFrom: '00' });
const record = (...complaintIds: string[]) =>
  commandMaker<RecordComplaintKeysDestroyed>()('RecordComplaintKeysDestroyed', { customerId: 'k-2', complaintIds });

describe('the own keys of complaints in which an erased customer speaks', () => {
  it('go after the texts', () => {
    given().when(erase, theirs('c-1')).then(textsErased());
    given(textsErased()).when(record('c-1')).then(keysDestroyed());
  });

  it('are asked for once, and later ones by themselves', () => {
    given(textsErased()).when(erase, theirs('c-1')).thenNothing();
    given(textsErased())
      .when(erase, theirs('c-1', 'c-2'))
      .then(textsErased({ complaintIds: ['c-2'] }));
  });

  it('are recorded as destroyed once', () => {
    given(textsErased(), keysDestroyed()).when(record('c-1')).thenNothing();
    given().when(record()).thenNothing();
  });

  it('are none where everything is under the key of the customer', () => given().when(erase).thenNothing());

  it('have a stream of their own for each customer', () =>
    expect(complaintKeysDecider.stream(erase)).toBe('complaintkeys-k-2'));
});

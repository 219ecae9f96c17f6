import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { callerKeysDecider, type RecordCallerKeysDestroyed } from './caller-keys.decider.js';
import { callerKeysDestroyed } from './contact.fixtures.js';

const given = specification(callerKeysDecider, undefined);
const record = (...contactIds: string[]) =>
  commandMaker<RecordCallerKeysDestroyed>()('RecordCallerKeysDestroyed', { customerId: 'k-1', contactIds });

describe('the keys of contacts that an erased customer made', () => {
  it('are recorded as destroyed', () => given().when(record('r-1')).then(callerKeysDestroyed()));

  it('are recorded once', () => {
    given(callerKeysDestroyed()).when(record('r-1')).thenNothing();
    given(callerKeysDestroyed())
      .when(record('r-1', 'r-2'))
      .then(callerKeysDestroyed({ contactIds: ['r-2'] }));
    given().when(record()).thenNothing();
  });

  it('have a stream of their own for each customer', () =>
    expect(callerKeysDecider.stream(record('r-1'))).toBe('callerkeys-k-1'));
});

import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import type { ContactEvent } from './contact.events.js';
import { answered, assigned, closed, dismissed, received, reopened, turnedIntoCase } from './contact.fixtures.js';
import { escalatedOnOverdueContact } from './escalated-on-overdue-contact.policy.js';

const reactionsTo = (event: ContactEvent) => escalatedOnOverdueContact.react(recorded(event));
const reminder = (cause: 'NOT_ASSIGNED' | 'NOT_ANSWERED', dueAt: string) => ({
  remind: `r-1/${cause}`,
  dueAt,
  command: { type: 'EscalateOverdueContact', data: { contactId: 'r-1', cause, dueAt } },
});
const [assignDueAt, answerDueAt] = ['2026-03-02T10:00:00.000Z', '2026-03-02T13:00:00.000Z'];
const both = [{ forget: 'r-1/NOT_ASSIGNED' }, { forget: 'r-1/NOT_ANSWERED' }];

describe('an overdue contact', () => {
  it.each([received(), reopened()])('is escalated at its due times: $type', (event) =>
    expect(reactionsTo(event)).toEqual([reminder('NOT_ASSIGNED', assignDueAt), reminder('NOT_ANSWERED', answerDueAt)]),
  );

  it('is not escalated for what is not due', () => {
    expect(reactionsTo(received({ assignDueAt: null, answerDueAt: null }))).toEqual([]);
    expect(reactionsTo(reopened({ assignDueAt: null }))).toEqual([reminder('NOT_ANSWERED', answerDueAt)]);
  });

  it('is no longer unassigned once somebody owns it', () =>
    expect(reactionsTo(assigned())).toEqual([{ forget: 'r-1/NOT_ASSIGNED' }]));

  it.each([answered(), turnedIntoCase(), dismissed()])('is over with its outcome: $type', (event) =>
    expect(reactionsTo(event)).toEqual(both),
  );

  it('is not what other events are about', () => expect(reactionsTo(closed())).toEqual([]));
});

import type { RequestPolicy } from './request.policy-section.js';

export type Due = RequestPolicy['answerDue'];

/** What the handler gathers for every command on a contact. */
export type ContactKnown = Readonly<{
  packVersion: string;
  policy: RequestPolicy;
  /** The pack's calendars: when `due` has passed, counted from the instant `from`. */
  dueAt: (due: Due, from: string) => string;
  /** For `ReceiveContact`: the number that nobody else has. */
  number: string | null;
}>;

import type { Policy, Reaction } from '#event-sourcing';
import type { ExpireReturnLine } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';

/** An authorisation ends by itself. The decider checks again when the time comes. */
export const expiryOnAuthorisationEnd: Policy<ReturnEvent, ExpireReturnLine> = {
  name: 'expiry-on-authorisation-end',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ReturnLineAuthorised':
        return expireAt(data.returnId, data.no, data.until);
      case 'ReturnLineSplit':
        return expireAt(data.returnId, data.intoNo, data.until);
      case 'ReturnLineReceived':
      case 'ReturnLineCancelled':
        return [{ forget: keyOf(data.returnId, data.no) }];
      default:
        return [];
    }
  },
};

const keyOf = (returnId: string, no: number): string => `${returnId}/${no}`;

const expireAt = (returnId: string, no: number, until: string | null): readonly Reaction<ExpireReturnLine>[] =>
  until === null
    ? []
    : [
        {
          remind: keyOf(returnId, no),
          dueAt: until,
          command: { type: 'ExpireReturnLine', data: { returnId, no, until } },
        },
      ];

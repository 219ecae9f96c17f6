import { Rejection } from '#event-sourcing';
import { EventMalformed, IdempotencyKeyReused, type Receipt, StoreConflict } from '#event-store';
import { registration, statement } from './complaint-commands.js';
import type { ImportRow, Outcome, Send } from './import-kind.js';
import type { RowTold } from './mapping/row-reader.js';

/**
 * Registers the complaint that a row tells. A row that was imported before, now or earlier, changes nothing; one whose
 * number is known with other content becomes a further statement. `startedAfter` is the head of the log when the import
 * of this file began, and tells its own events from older ones.
 *
 * @throws what is neither the row's fault nor a rule: an outage, a bug
 */
export const rowImport =
  (send: Send, startedAfter: string): ImportRow<RowTold> =>
  async (row, context) => {
    try {
      return seen(await send(registration(row, context)), 'REGISTERED', startedAfter);
    } catch (error) {
      if (!(error instanceof Rejection) || error.code !== 'COMPLAINT_ALREADY_REGISTERED') return unchanged(error);
    }
    try {
      return seen(await send(statement(row, context)), 'STATEMENT_ADDED', startedAfter);
    } catch (error) {
      return unchanged(error);
    }
  };

/** What a receipt tells: events of this import, or of one before it. */
export const seen = ({ position, deduplicated }: Receipt, done: Outcome, startedAfter: string): Outcome => {
  if (position === null || position <= startedAfter) return 'THERE_ALREADY';
  return deduplicated ? 'REPEAT' : done;
};

/** The same row under a mapping that has changed since is the same row. */
export const unchanged = (error: unknown): Outcome => {
  if (error instanceof IdempotencyKeyReused) return 'THERE_ALREADY';
  if (error instanceof Rejection) return { refused: `${error.code}: ${error.message}` };
  if (error instanceof EventMalformed || error instanceof StoreConflict) return { refused: error.message };
  throw error;
};

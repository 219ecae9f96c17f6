import { isOutage } from '#event-store';
import { OperatorError } from '#settings';

/** What ended the work, as a sentence where it was an outage. */
export const asSentence = (failure: unknown): unknown =>
  isOutage(failure)
    ? new OperatorError(
        'The database stopped answering: see whether it runs, then run the same command again to go on where it stopped.',
      )
    : failure;

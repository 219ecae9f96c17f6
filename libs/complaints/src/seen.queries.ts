import { type Waits, whenProjected } from '#graphql';
import { complaintProjection } from './complaint.projection.js';
import { complaintFactProjection } from './complaint-fact.projection.js';
import { complaintSearchProjection } from './complaint-search.projection.js';

type Asked = Readonly<{
  atLeast?: string | null | undefined;
  waitMs: number;
  signal: AbortSignal;
  text: string | null | undefined;
}>;

/**
 * What `read` finds in complaints and their facts, and in their texts where one is searched, once all show what the caller
 * has seen.
 *
 * @throws Rejection `PROJECTION_BEHIND`
 */
export const whenSeen = <T>(
  waits: Waits,
  { atLeast: position, waitMs, signal, text }: Asked,
  read: () => Promise<T>,
): Promise<T> => {
  const readFrom = [complaintProjection, complaintFactProjection, ...(text ? [complaintSearchProjection] : [])];
  const reading = readFrom.reduceRight(
    (rest, { name: projection }) =>
      () =>
        whenProjected(waits, { projection, position, waitMs, signal }, rest),
    read,
  );
  return reading();
};

import type { LogPartitions } from '#database';
import { OperatorError } from '#settings';

/** Where a partition shall begin: at a position, or wherever a number of events is full. */
export type Wanted = Readonly<{ at?: bigint; every?: bigint }>;

const EVERY = 20_000_000n;

/** What may be appended while the partition is made: an append that reached its border before would be refused. */
const ROOM = 100_000n;

/**
 * The position at which the next partition begins; null where it is there already.
 *
 * @throws OperatorError where the wanted one is too near
 */
export const nextBorder = ({ head, partitions }: LogPartitions, { at, every = EVERY }: Wanted): bigint | null => {
  const nearest = head + ROOM;
  if (at !== undefined) {
    if (at >= nearest) return at;
    throw new OperatorError(
      `Position ${at} is too near: the log has ${head} events and may grow meanwhile, so name ${nearest} or a later one.`,
    );
  }
  if ((partitions.at(-1)?.from ?? 0n) > head) return null;
  return ((nearest + every - 1n) / every) * every;
};

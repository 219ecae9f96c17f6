import type { AtLeastArgs } from '#graphql';
import { type Waits, whenProjected } from '#graphql';
import { complaintProjection } from './complaint.projection.js';
import { complaintFactProjection } from './complaint-fact.projection.js';

type Asked = Pick<AtLeastArgs, 'atLeast' | 'waitMs'> & Readonly<{ signal: AbortSignal }>;

/**
 * What `read` finds in complaints and their facts once both show what the caller has seen.
 *
 * @throws Rejection `PROJECTION_BEHIND`
 */
export const whenSeen = <T>(
  waits: Waits,
  { atLeast: position, waitMs, signal }: Asked,
  read: () => Promise<T>,
): Promise<T> =>
  whenProjected(waits, { projection: complaintProjection.name, position, waitMs, signal }, () =>
    whenProjected(waits, { projection: complaintFactProjection.name, position, waitMs, signal }, read),
  );

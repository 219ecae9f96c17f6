import { refusal } from './order-rejection.js';
import type { Order } from './order-state.js';

type Moment = Readonly<{
  field: string;
  given: string | null;
  /** What it can not be before; null where nothing came before. */
  earliest: string | null;
}>;

/** When something was done: as given, else when it is recorded. Never later than that, nor before what it follows. */
export const timeOf = (
  { field, given, earliest }: Moment,
  { at, occurredAt }: Readonly<{ at: string; occurredAt?: string }>,
  order: Order | null,
): string => {
  const text = given ?? occurredAt ?? at;
  const impossible = (problem: string) =>
    refusal('ORDER_DATE_IMPOSSIBLE', order, { field, given: text, problem, earliest });
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw impossible('NO_INSTANT');
  if (time > Date.parse(at)) throw impossible('IN_THE_FUTURE');
  if (earliest !== null && time < Date.parse(earliest)) throw impossible('TOO_EARLY');
  return new Date(time).toISOString();
};

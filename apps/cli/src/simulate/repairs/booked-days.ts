import { dayOf } from '../world/run.js';
import type { World } from '../world/world.js';

const DAY = 86_400_000;
const KEPT_DAYS = 3;

/** Remembers on which day whose time is booked, and forgets the days that are over. */
export const noteBooked = (
  { mirror, bookedDays }: World,
  { technicianId, date }: Readonly<{ technicianId: string; date: string }>,
  at: string,
): void => {
  const streams = bookedDays.get(date) ?? new Set<string>();
  bookedDays.set(date, streams.add(`technicianday-${technicianId}.${date}`));
  const over = dayOf(Date.parse(at) - KEPT_DAYS * DAY);
  for (const [day, those] of bookedDays) {
    if (day >= over) continue;
    for (const stream of those) mirror.forget(stream);
    bookedDays.delete(day);
  }
};

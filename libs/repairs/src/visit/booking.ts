const MINUTE = 60_000;

/** A time of a technician, half-open, and what is kept free before and after it. */
export type Booking = Readonly<{ visitId: string; from: string; until: string; travelMinutes: number }>;

/** Whether one of two bookings begins before the other one and the way between them are over. */
export const areOverlapping = (a: Omit<Booking, 'visitId'>, b: Omit<Booking, 'visitId'>): boolean => {
  const between = Math.max(a.travelMinutes, b.travelMinutes) * MINUTE;
  return Date.parse(a.from) < Date.parse(b.until) + between && Date.parse(b.from) < Date.parse(a.until) + between;
};

/** The dates by UTC that a booking touches with the ways before and after it. */
export const datesOf = ({ from, until, travelMinutes }: Omit<Booking, 'visitId'>): readonly string[] => {
  const first = Date.parse(from) - travelMinutes * MINUTE;
  const last = Date.parse(until) + travelMinutes * MINUTE - 1;
  const dates: string[] = [];
  for (let date = dateOf(first); date <= dateOf(last); date = dateOf(Date.parse(date) + DAY)) dates.push(date);
  return dates;
};

const DAY = 86_400_000;

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

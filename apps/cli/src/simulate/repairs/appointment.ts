import { slotsOf, technicianDayDecider } from '#repairs';
import type { SimulatedOutlet, SimulatedTechnician } from '../partners/network.js';
import { SERVICE } from '../service-assumptions.js';
import { dayOf, isoOf } from '../world/run.js';
import { type Job, orderOf } from './job.js';
import { policyOf } from './offers-course.js';

const DAY = 86_400_000;
const MOST_SEARCHES = 14;

/** The first appointments that technicians have free, of which the customer takes one; null where there is none. */
export const appointmentFor = (job: Job, outlet: SimulatedOutlet, at: number) => {
  const { daysAhead, daysSearched, slotsOffered } = SERVICE.work;
  for (let search = 0; search < MOST_SEARCHES; search++) {
    const from = at + (daysAhead + search * daysSearched) * DAY;
    const slots = outlet.technicians
      .flatMap((technician) => slotsBetween(job, outlet, technician, { from, until: from + daysSearched * DAY }))
      .toSorted((a, b) => Date.parse(a.windowFrom) - Date.parse(b.windowFrom));
    if (slots.length > 0) return job.story.chance.oneOf(slots.slice(0, slotsOffered));
  }
  return null;
};

type Time = Readonly<{ from: number; until: number }>;

const slotsBetween = (job: Job, { calendar }: SimulatedOutlet, { technicianId }: SimulatedTechnician, time: Time) => {
  const bookings = daysOf(time).flatMap((date) =>
    job.world.mirror.stateOf(technicianDayDecider, `technicianday-${technicianId}.${date}`),
  );
  return slotsOf(
    { technicianId, absences: [], bookings },
    {
      calendar,
      jobMinutes: orderOf(job).order.minutes,
      from: isoOf(time.from),
      until: isoOf(time.until),
      policy: policyOf(job).visits,
    },
  );
};

const daysOf = ({ from, until }: Time): readonly string[] => {
  const days: string[] = [];
  for (let at = from - DAY; at <= until + DAY; at += DAY) days.push(dayOf(at));
  return days;
};

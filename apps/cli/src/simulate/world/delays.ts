import type { Delay } from '../simulation.js';
import type { Chance } from './chance.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 7;
const CLOSES = 16;
const MORNING = 3;
const SATURDAY = 6;
const SUNDAY = 0;

/** The instant a delay after another one; what people at work do waits until they are there. In milliseconds. */
export const after = (from: number, { hours, spread, when }: Delay, chance: Chance): number => {
  const at = Math.round(from + Math.max(1 / 60, chance.logNormal(hours, spread)) * HOUR);
  return when === 'OFFICE' ? atWork(at, chance) : at;
};

/** Nights and weekends pass until some time in the next morning's first hours. */
const atWork = (at: number, chance: Chance): number => {
  const hour = (at % DAY) / HOUR;
  if (isWorkday(at) && hour >= OPENS && hour < CLOSES) return at;
  const day = at - (at % DAY) + (hour < CLOSES ? 0 : DAY);
  return Math.round(nextWorkday(day) + (OPENS + chance.uniform() * MORNING) * HOUR);
};

const isWorkday = (at: number): boolean => ![SATURDAY, SUNDAY].includes(new Date(at).getUTCDay());

const nextWorkday = (from: number): number => (isWorkday(from) ? from : nextWorkday(from + DAY));

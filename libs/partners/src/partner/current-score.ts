import type { CurrentScore } from './score.events.js';

type Scored = Readonly<{ month: string; score: number | null; jobs: number }>;

/**
 * What a partner is worth to dispatch, 0 to 100: over the last `months` calendar months up to the latest one that was
 * scored, (Σ jobs × score + k × vetting points) / (Σ jobs + k), to two decimals. The vetting counts as `k` jobs
 * (`vettingJobs`), so that one lucky job ranks nobody first and no job leaves the vetting alone. Source: the credibility
 * formula Z = n / (n + k) of Bühlmann, ASTIN Bulletin 4 (1967) 199–207. Without a vetting, the months alone count.
 */
export const currentScore = (
  scored: readonly Scored[],
  vettingPoints: number | null,
  { months, vettingJobs }: Readonly<{ months: number; vettingJobs: number }>,
): CurrentScore => {
  const latest = scored.reduce((last, { month }) => (month > last ? month : last), '');
  const looked = scored.filter(
    ({ score, jobs, month }) => score !== null && jobs > 0 && isWithin(month, latest, months),
  );
  const jobs = looked.reduce((sum, each) => sum + each.jobs, 0);
  const earned = looked.reduce((sum, each) => sum + each.jobs * (each.score ?? 0), 0);
  const known = vettingPoints === null ? 0 : vettingJobs;
  const total = jobs + known;
  return {
    score: total === 0 ? vettingPoints : rounded((earned + known * (vettingPoints ?? 0)) / total),
    months: looked.map(({ month }) => month).sort(),
    jobs,
    vettingPoints,
    vettingJobs: known,
  };
};

const isWithin = (month: string, latest: string, months: number): boolean => monthsBetween(month, latest) < months;

/** From one month such as 2026-03 until another. */
export const monthsBetween = (from: string, to: string): number => count(to) - count(from);

const count = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

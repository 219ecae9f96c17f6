import { table } from '../table.js';
import { MADE, type Outcome } from './outcome.js';
import { dayOf, runOf, type SimulationOptions } from './world/run.js';

/** What a simulation did, for people and programs. */
export type Summary = Readonly<{
  seed: string;
  from: string;
  /** The day after the last one. */
  until: string;
  dryRun: boolean;
  /** False where it was interrupted: the same command goes on where it stopped. */
  complete: boolean;
  units: number;
  /** By what they are: products, shipments, customers, orders, complaints, returns. */
  made: Readonly<Record<string, number>>;
  commands: number;
  thereAlready: number;
  /** By their codes: none, unless a policy pack is stricter than the simulated company. */
  refused: Readonly<Record<string, number>>;
  /** How far the log has grown meanwhile; null in a dry run, and where a store does not count. */
  events: number | null;
  seconds: number;
  perSecond: number;
}>;

type Told = Pick<Summary, 'dryRun' | 'complete' | 'seconds'> & Readonly<{ written: number | null }>;

export const summaryOf = (
  { steps, thereAlready, refused, made, units }: Outcome,
  options: SimulationOptions,
  { dryRun, complete, seconds, written }: Told,
): Summary => {
  const { start, end } = runOf(options);
  return {
    seed: options.seed,
    from: dayOf(start),
    until: dayOf(end),
    dryRun,
    complete,
    units,
    made: Object.fromEntries(MADE.map((what) => [what, made.get(what) ?? 0])),
    commands: steps,
    thereAlready,
    refused: Object.fromEntries([...refused].toSorted(([a], [b]) => a.localeCompare(b))),
    events: written,
    seconds,
    perSecond: Math.round((written ?? steps) / Math.max(seconds, 0.001)),
  };
};

export const inWords = (summary: Summary): string => {
  const { seed, from, until, dryRun, complete, events, seconds, perSecond } = summary;
  const what = events === null ? 'commands' : 'events';
  return [
    `${dryRun ? 'Dry run of a' : 'A'} past from ${from} to ${until}, seed ${seed}.\n\n`,
    table(['COUNT', ''], counts(summary)),
    refusals(summary),
    `\nTook ${seconds.toFixed(1)} s, ${number(perSecond)} ${what}/s.\n`,
    complete ? '' : 'Not complete: run the same command again to write the rest.\n',
  ].join('');
};

const number = (count: number): string => count.toLocaleString('en');

const counts = ({ units, made, commands, thereAlready, events, dryRun }: Summary): [string, string][] => {
  const lines: [number, string][] = [
    [units, 'units'],
    ...Object.entries(made).map(([what, count]): [number, string] => [count, what]),
    [commands, dryRun ? 'commands that would be asked' : 'commands'],
    ...(dryRun ? [] : [[thereAlready, 'of these there already from an earlier run'] satisfies [number, string]]),
    ...(events === null ? [] : [[events, 'events by which the log has grown'] satisfies [number, string]]),
  ];
  return lines.map(([count, what]) => [number(count), what]);
};

const refusals = ({ refused }: Summary): string => {
  const entries = Object.entries(refused);
  if (!entries.length) return '';
  return `\n${table(
    ['REFUSED', 'BY THE RULE'],
    entries.map(([code, count]) => [number(count), code]),
  )}`;
};

import { table } from '../table.js';
import type { ModelCount } from './model-counts.js';
import type { Refused, Tally } from './tally.js';

const MODELS_SHOWN = 10;

/** What a run did, for people and programs. */
export type Summary = Readonly<{
  mapping: string;
  dryRun: boolean;
  /** False where it was interrupted or limited. */
  complete: boolean;
  lookedAt: number;
  /** Tied to a product, whether to a unit too or not; in a dry run, what can be. */
  tied: number;
  tiedToUnit: number;
  thereAlready: number;
  fittingNoRule: number;
  /** The most frequent models that no rule fits. */
  models: readonly ModelCount[];
  refused: number;
  /** The first 20 of them. */
  refusals: readonly Refused[];
  seconds: number;
  complaintsPerSecond: number;
}>;

type Run = Pick<Summary, 'mapping' | 'dryRun' | 'complete' | 'seconds'>;

export const summaryOf = ({ models, ...counts }: Tally, run: Run): Summary => ({
  ...run,
  ...counts,
  models: models.top(MODELS_SHOWN),
  complaintsPerSecond: Math.round(counts.lookedAt / Math.max(run.seconds, 0.001)),
});

export const inWords = (summary: Summary): string =>
  [
    `${summary.dryRun ? 'Dry run of' : 'Identified products by'} the mapping ${summary.mapping}.\n\n`,
    table(['COMPLAINTS', ''], outcomes(summary)),
    modelTable(summary.models),
    refusalTable(summary),
    `\nTook ${summary.seconds.toFixed(1)} s, ${number(summary.complaintsPerSecond)} complaints/s.\n`,
    summary.complete ? '' : 'Not complete: run the same command again for the rest.\n',
  ].join('');

const number = (count: number): string => count.toLocaleString('en');

const outcomes = (summary: Summary): [string, string][] => {
  const { dryRun, lookedAt, tied, tiedToUnit, thereAlready, fittingNoRule, refused } = summary;
  const lines: [number, string][] = [
    [lookedAt, 'looked at'],
    [tied, dryRun ? 'can be tied to a product' : 'tied to a product'],
    [tiedToUnit, 'of these to a unit'],
    ...(thereAlready ? [[thereAlready, 'tied already by this mapping'] satisfies [number, string]] : []),
    [fittingNoRule, 'fitting no rule'],
    [refused, 'refused'],
  ];
  return lines.map(([count, what]) => [number(count), what]);
};

const modelTable = (models: readonly ModelCount[]): string =>
  models.length
    ? `\n${table(
        ['COMPLAINTS', 'MODEL AS GIVEN, FITTING NO RULE'],
        models.map(({ model, complaints }) => [number(complaints), model ?? '(none is given)']),
      )}`
    : '';

const refusalTable = ({ refused, refusals }: Summary): string => {
  if (!refused) return '';
  const more = refused - refusals.length;
  return `\n${table(
    ['COMPLAINT', 'REFUSED BY'],
    refusals.map(({ number, code }) => [number, code]),
  )}${more ? `and ${number(more)} more\n` : ''}`;
};

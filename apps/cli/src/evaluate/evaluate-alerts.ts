import { writeFile } from 'node:fs/promises';
import { crisisPolicySection, type WatchRules, watchRulesOf } from '#crisis';
import type { PolicyPack } from '#policy-pack';
import { OperatorError } from '#settings';
import { whyUnreadable } from '../import/file/source-file.js';
import type { Progress } from '../import/progress.js';
import { CANDIDATES, type Compared, compared } from './comparison.js';
import { readHistory } from './complaint-signals.js';
import { dateOf } from './days.js';
import { comparisonTable, judgementTable, type Periods, recallTable, TERMS_IN_WORDS } from './evaluation-table.js';
import { type Evidence, judge, recallsThatCount, type Span } from './judgement.js';
import { readRecalls } from './recalls.js';
import { type Replayed, replay } from './replay.js';
import { writeCharts } from './series-svg.js';

export type EvaluationOptions = Readonly<{
  file: string;
  mapping: string;
  recalls: string;
  /** The day that parts what parameters may be chosen on from what they are reported on. */
  split: number;
  compare: boolean;
  json: string | null;
  svg: string | null;
}>;

export type EvaluationParts = Readonly<{
  pack: PolicyPack;
  stdin: AsyncIterable<Buffer>;
  progress: (rows: string) => Progress;
  say: (text: string) => void;
}>;

/** Charts and comparisons look back on all days; what a live watch forgets is too old to raise an alert. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** @throws OperatorError where files, mapping or folders are not as they must be */
export const evaluateAlerts = async (options: EvaluationOptions, parts: EvaluationParts): Promise<void> => {
  const { pack, stdin, say } = parts;
  const numbers = watchRulesOf(pack.section(crisisPolicySection), pack.zone);
  const rules = { ...numbers, memoryDays: FOR_EVER, batchDays: FOR_EVER };
  const recalls = await readRecalls(options.recalls, options.mapping, rules);
  const history = await readHistory(options, rules, { stdin, progress: parts.progress('rows') });
  if (!history.signals.length)
    throw new OperatorError(`There are no complaints in ${options.file}: give a file that has some.`);
  const replayed = replay(history.signals, rules, parts.progress('complaints'));
  const evidence = { signals: history.signals, recalls, series: replayed.series, lastDay: replayed.lastDay, rules };
  const periods = periodsOf(replayed, evidence, options.split);
  say(`${history.signals.length} complaints, ${history.repeated} repeated rows, ${history.refused} refused; `);
  say(`${recalls.length} recalls; ${replayed.series.size} series; policy pack ${pack.version}, ${rules.detector}.\n\n`);
  say(`${judgementTable(periods)}\n${recallTable(periods[0][1])}\n${TERMS_IN_WORDS}`);
  const all = options.compare ? comparisons(replayed, evidence, options, pack) : [];
  if (options.compare) say(`\n${comparisonTable(all)}`);
  if (options.json !== null) await writeJson(options.json, { rules, pack: pack.version, replayed, periods, all });
  if (options.svg !== null)
    say(`\n${await writeCharts(options.svg, replayed, recalls, rules)} charts in ${options.svg}.\n`);
};

type Whole = readonly [Periods[number], ...Periods];

/** Over all, before and after the split; alerts about grave reports are no forecast and told apart. */
const periodsOf = (replayed: Replayed, evidence: Evidence, split: number): Whole => {
  const counted = recallsThatCount(evidence);
  const rises = replayed.alarms.filter(({ cause }) => cause === 'RISE');
  const end = evidence.lastDay + 1;
  const judged = (span: Span, alarms = rises) => judge(alarms, evidence, counted, span);
  return [
    ['all', judged({ from: 0, to: end })],
    [`before ${dateOf(split)}`, judged({ from: 0, to: split })],
    [`from ${dateOf(split)}`, judged({ from: split, to: end })],
    ['all, with grave reports', judged({ from: 0, to: end }, [...replayed.alarms])],
  ];
};

const comparisons = (
  replayed: Replayed,
  evidence: Evidence,
  { split }: EvaluationOptions,
  pack: PolicyPack,
): readonly Compared[] => {
  const policy = pack.section(crisisPolicySection);
  return CANDIDATES.map((candidate) => compared(candidate, replayed, evidence, { split, policy }));
};

type Told = Readonly<{
  rules: WatchRules;
  pack: string;
  replayed: Replayed;
  periods: Periods;
  all: readonly Compared[];
}>;

const writeJson = async (path: string, { rules, pack, replayed, periods, all }: Told): Promise<void> => {
  const alerts = replayed.alarms.map(({ day, ...alarm }) => ({ on: dateOf(day), ...alarm }));
  const told = { policyPack: pack, rules, periods: Object.fromEntries(periods), alerts, comparison: all };
  await writeFile(path, `${JSON.stringify(told, null, 2)}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`The result can not be written to ${path} (${whyUnreadable(error)}): give another path.`);
  });
};

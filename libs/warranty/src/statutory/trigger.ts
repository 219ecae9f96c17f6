import { type Fault, mayBeOf, openFaults, sameSymptom, used } from './faults.js';
import type { FactUsed, RemedyReason } from './remedy-answer.js';
import type { MissingFact, StatutoryRule } from './statutory-pack.js';
import { type Counting, endOfTerm } from './term.js';
import type { Repair, UnitHistory } from './unit-history.js';

/** One way in which a rule is set off: the window has to hold `decisive`. */
export type SetOff = Readonly<{
  reason: RemedyReason;
  decisive: number;
  facts: readonly FactUsed[];
  missing: readonly MissingFact[];
  /** Whether it stays due behind the end of the window. */
  stays: boolean;
}>;
export type NotSetOff = Readonly<{ reason: RemedyReason; dueFrom: number | null; facts: readonly FactUsed[] }>;
export type Trigger = Readonly<{ ways: readonly SetOff[]; otherwise: NotSetOff }>;

type Asked = Readonly<{ history: UnitHistory; symptom: string | null; counting: Counting }>;
type RuleOf<Kind> = StatutoryRule & { trigger: Extract<StatutoryRule['trigger'], { kind: Kind }> };

/** Whether a rule is set off, in how many ways, and by which facts; `inWindow` tells which repairs count. */
export const triggerOf = (rule: StatutoryRule, asked: Asked, inWindow: (instant: number) => boolean): Trigger => {
  const { trigger } = rule;
  switch (trigger.kind) {
    case 'FAULT':
      return faultTrigger(rule, asked);
    case 'REPAIRS':
      return repairsTrigger({ ...rule, trigger }, asked, inWindow);
    case 'UNREPAIRED':
      return unrepairedTrigger({ ...rule, trigger }, asked);
  }
};

const NO_FAULT: NotSetOff = { reason: 'NO_FAULT', dueFrom: null, facts: [] };

const faultTrigger = (rule: StatutoryRule, { history, symptom }: Asked): Trigger => ({
  ways: openFaults(history, symptom).flatMap((fault) => waysOf(rule, fault, history.on)),
  otherwise: NO_FAULT,
});

const waysOf = ({ keptBy }: StatutoryRule, { reported, report, perhapsReported }: Fault, on: number): SetOff[] => {
  if (keptBy === 'REQUEST')
    return [{ reason: 'IN_WINDOW', decisive: on, facts: report ? [used(report)] : [], missing: [], stays: false }];
  const certain: SetOff = {
    reason: report ? 'REPORTED_IN_WINDOW' : 'IN_WINDOW',
    decisive: reported,
    facts: report ? [used(report)] : [],
    missing: [],
    stays: report !== null,
  };
  return perhapsReported ? [certain, perhaps(certain, perhapsReported)] : [certain];
};

const perhaps = (certain: SetOff, report: NonNullable<Fault['perhapsReported']>): SetOff => ({
  reason: 'REPORTED_IN_WINDOW',
  decisive: report.instant,
  facts: [used(report), ...certain.facts],
  missing: ['FAULT_SYMPTOM'],
  stays: true,
});

const repairsTrigger = (
  rule: RuleOf<'REPAIRS'>,
  { history, symptom }: Asked,
  inWindow: (instant: number) => boolean,
): Trigger => {
  const faults = openFaults(history, symptom);
  const counted = history.repairs.filter(({ ended, instant }) => ended !== null && inWindow(instant));
  const ways = faults.flatMap((fault) => inVain(rule, fault, history, counted));
  return {
    ways,
    otherwise: faults.length === 0 ? NO_FAULT : { reason: 'TOO_FEW_REPAIRS', dueFrom: null, facts: counted.map(used) },
  };
};

const inVain = (
  { trigger, keptBy }: RuleOf<'REPAIRS'>,
  fault: Fault,
  { exchanges, on }: UnitHistory,
  counted: readonly Repair[],
): SetOff[] => {
  const certain = counted.filter((repair) => trigger.of === 'ANY_FAULT' || sameSymptom(repair.symptom, fault.symptom));
  const possible = counted.filter((repair) => trigger.of === 'ANY_FAULT' || mayBeOf(repair, fault.symptom));
  const former = trigger.exchangesCount ? exchanges : [];
  if (possible.length + former.length < trigger.count) return [];
  const known = certain.length + former.length >= trigger.count;
  return [
    {
      reason: 'REPAIRED_IN_VAIN',
      decisive: keptBy === 'REPORT' ? fault.reported : on,
      facts: [...former, ...(known ? certain : possible), ...(fault.report ? [fault.report] : [])].map(used),
      missing: known ? [] : ['REPAIR_SYMPTOM'],
      stays: keptBy === 'REPORT' && fault.report !== null,
    },
  ];
};

const unrepairedTrigger = (rule: RuleOf<'UNREPAIRED'>, { history, symptom, counting }: Asked): Trigger => {
  const { cause } = rule.trigger;
  const going = history.repairs
    .filter((repair) => repair.ended === null && mayBeOf(repair, symptom))
    .filter(({ partsFrom }) => cause === 'ANY' || partsFrom !== null)
    .map((repair) => ({ repair, limit: limitOf(rule, repair, counting) }));
  const late = going.filter(({ repair, limit }) => history.on >= limit && lastedTo(rule, repair, limit));
  const [next] = going.filter(({ limit }) => limit > history.on);
  return {
    ways: late.map(({ repair }) => ({
      reason: 'UNREPAIRED_TOO_LONG',
      decisive: repair.instant,
      facts: [used(repair)],
      missing: [],
      stays: true,
    })),
    otherwise: {
      reason: going.length === 0 ? 'NOT_IN_REPAIR' : 'NOT_LONG_ENOUGH',
      dueFrom: next && lastedTo(rule, next.repair, next.limit) ? next.limit : null,
      facts: going.map(({ repair }) => used(repair)),
    },
  };
};

const limitOf = ({ trigger }: RuleOf<'UNREPAIRED'>, { instant, partsFrom }: Repair, counting: Counting): number =>
  endOfTerm(trigger.countedFrom === 'PARTS_AWAITED' ? (partsFrom ?? instant) : instant, trigger.longerThan, counting);

/** Parts that came before the limit are not what kept the unit unrepaired. */
const lastedTo = ({ trigger }: RuleOf<'UNREPAIRED'>, { partsUntil }: Repair, limit: number): boolean =>
  trigger.cause === 'ANY' || partsUntil === null || partsUntil >= limit;

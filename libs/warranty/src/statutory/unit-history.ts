import type { Gap } from './term.js';
import type { FaultReported, RepairDone, StartingFact, TurningFact, UnitFact } from './unit-fact.js';

type Dated<F> = F & Readonly<{ instant: number }>;

export type Starting = Dated<StartingFact>;
export type Turning = Dated<TurningFact>;
export type Report = Dated<FaultReported>;
/** Instants in milliseconds; what ends after the day that is asked about has not ended. */
export type Repair = Dated<RepairDone> &
  Readonly<{ ended: number | null; partsFrom: number | null; partsUntil: number | null }>;

/** What is known of a unit at an instant, each list in the order of time. */
export type UnitHistory = Readonly<{
  on: number;
  starting: readonly Starting[];
  /** Starting facts that are still to come on that day. */
  coming: readonly Starting[];
  exchanges: readonly Turning[];
  retired: Turning | null;
  /** Of the unit as it is since the last exchange. */
  reports: readonly Report[];
  repairs: readonly Repair[];
}>;

/**
 * Facts as they stood at `on` (milliseconds): later ones have not happened, each counts once, and the order in which they
 * are given does not matter. A unit that was taken back and sold again begins anew: of what was before, only its
 * production counts.
 */
export const historyAt = (facts: readonly UnitFact[], on: number): UnitHistory => {
  const all = inOrder(facts);
  const past = sinceSoldAgain(all.filter(({ instant }) => instant <= on));
  const exchanges = past.filter((fact): fact is Turning => fact.kind === 'EXCHANGED');
  const since = exchanges.at(-1)?.instant ?? Number.NEGATIVE_INFINITY;
  return {
    on,
    starting: past.filter(isStarting),
    coming: all.filter(isStarting).filter(({ instant }) => instant > on),
    exchanges,
    retired: past.find((fact): fact is Turning => fact.kind === 'RETIRED') ?? null,
    reports: past.filter((fact): fact is Report => fact.kind === 'FAULT_REPORTED' && fact.instant >= since),
    repairs: past
      .filter((fact): fact is Dated<RepairDone> => fact.kind === 'REPAIR')
      .filter(({ instant }) => instant >= since)
      .map((repair) => asOf(repair, on)),
  };
};

const inOrder = (facts: readonly UnitFact[]): readonly Dated<UnitFact>[] =>
  [...new Map(facts.map((fact) => [fact.id, fact])).values()]
    .map((fact) => ({ ...fact, instant: Date.parse(fact.at) }))
    .toSorted((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));

const SOLD_AGAIN: ReadonlySet<string> = new Set(['SOLD', 'DELIVERED', 'INSTALLED']);

const sinceSoldAgain = (past: readonly Dated<UnitFact>[]): readonly Dated<UnitFact>[] => {
  const retired = past.findLastIndex(
    ({ kind }, place) => kind === 'RETIRED' && past.slice(place + 1).some((later) => SOLD_AGAIN.has(later.kind)),
  );
  return past.filter(({ kind }, place) => place > retired || kind === 'PRODUCED');
};

const isStarting = (fact: Dated<UnitFact>): fact is Starting => STARTING.has(fact.kind);
const STARTING: ReadonlySet<string> = new Set([
  'PRODUCED',
  'SHIPPED',
  'SOLD',
  'DELIVERED',
  'INSTALLED',
  'PURCHASE_STATED',
]);

const asOf = (repair: Dated<RepairDone>, on: number): Repair => {
  const ended = instantUpTo(repair.endedAt, on);
  return {
    ...repair,
    solved: ended === null ? null : repair.solved,
    ended,
    partsFrom: instantUpTo(repair.partsAwaitedFrom, on),
    partsUntil: instantUpTo(repair.partsAwaitedUntil, on) ?? ended,
  };
};

const instantUpTo = (at: string | null, on: number): number | null => {
  const instant = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
  return instant <= on ? instant : null;
};

/** The time that repairs took, or that parts were waited for, as far as it has passed at the instant of the history. */
export const gapsOf = (
  { repairs, on }: UnitHistory,
  kinds: readonly ('REPAIR' | 'AWAITING_PARTS')[],
): readonly Gap[] => [
  ...(kinds.includes('REPAIR') ? repairs.map(({ instant, ended }) => ({ from: instant, to: ended ?? on })) : []),
  ...(kinds.includes('AWAITING_PARTS') ? repairs.flatMap((repair) => partsGap(repair, on)) : []),
];

const partsGap = ({ partsFrom, partsUntil }: Repair, on: number): Gap[] =>
  partsFrom === null ? [] : [{ from: partsFrom, to: partsUntil ?? on }];

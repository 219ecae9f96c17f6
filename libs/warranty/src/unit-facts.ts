import type { StartingFact, UnitFact } from './statutory/unit-fact.js';

/** A dated fact as the life of a unit tells it. */
export type LifeFact = Readonly<{
  id: string;
  kind: string;
  at: Date | null;
  symptom: string | null;
}>;

const STARTING: Readonly<Record<string, StartingFact['kind']>> = {
  PRODUCED: 'PRODUCED',
  SHIPPED: 'SHIPPED',
  SOLD: 'SOLD',
  DELIVERED: 'DELIVERED',
  INSTALLED: 'INSTALLED',
};
const RETIRING: ReadonlySet<string> = new Set(['RETURNED', 'REPLACED', 'REFUNDED', 'SCRAPPED']);
const REPORTING: ReadonlySet<string> = new Set(['COMPLAINT', 'RETURN_REQUESTED']);

/** What of a unit's life the rules look at. Repairs, evidence and claims are of this context, and come from its own rows. */
export const unitFactsOf = (life: readonly LifeFact[]): readonly UnitFact[] => life.flatMap(factOf);

const factOf = ({ id, kind, at, symptom }: LifeFact): UnitFact[] => {
  if (at === null) return [];
  const of = { id, at: at.toISOString() };
  const starting = STARTING[kind];
  if (starting) return [{ kind: starting, ...of }];
  if (RETIRING.has(kind)) return [{ kind: 'RETIRED', ...of }];
  return REPORTING.has(kind) ? [{ kind: 'FAULT_REPORTED', ...of, symptom }] : [];
};

/** An exchange: `former` is all that is known of the earlier unit, `facts` of the one that came for it. */
export type Exchange = Readonly<{ id: string; at: string; former: readonly UnitFact[]; facts: readonly UnitFact[] }>;

/**
 * The facts of a unit behind those of the one that it came in exchange for: of the earlier one those up to the exchange,
 * but not its end, and of the later one those from the exchange on.
 */
export const behindFormer = ({ id, at, former, facts }: Exchange): readonly UnitFact[] => {
  const instant = Date.parse(at);
  return [
    ...former.filter((fact) => fact.kind !== 'RETIRED' && Date.parse(fact.at) <= instant),
    { kind: 'EXCHANGED', id, at },
    ...facts.filter((fact) => Date.parse(fact.at) >= instant),
  ];
};

import type { StartingFact, UnitFact } from './statutory/unit-fact.js';
import type { WarrantyPolicy } from './warranty.policy-section.js';
import type { EvidenceKind } from './warranty-words.events.js';

const DAY = 86_400_000;
const MOST = 100;

type Shown = Readonly<{ evidenceId: string; kind: EvidenceKind; trust: number; purchasedAt: string | null }>;
type Dated = Shown & Readonly<{ purchasedAt: string }>;
type Rules = Pick<WarrantyPolicy, 'enoughTrust' | 'contradictionDays'>;

/** Whether the company's own records tell of the sale: they need no evidence. */
export const isSaleKnown = (facts: readonly UnitFact[]): boolean =>
  facts.some(({ kind }) => kind === 'SOLD' || kind === 'DELIVERED');

/** How far evidence goes, in points of 100: different kinds add up, two of one kind are worth as much as the better. */
export const trustOf = (evidence: readonly Shown[], isKnown: boolean): number => {
  if (isKnown) return MOST;
  const best = new Map<EvidenceKind, number>();
  for (const { kind, trust } of evidence) best.set(kind, Math.max(trust, best.get(kind) ?? 0));
  return Math.min(
    MOST,
    [...best.values()].reduce((sum, trust) => sum + trust, 0),
  );
};

/**
 * What evidence tells of the day of purchase where the company has no record of it: a sale where it is enough, else what
 * somebody states. Of several days that of the most trusted piece counts, of equal ones the one recorded first.
 */
export const purchaseFact = (evidence: readonly Shown[], { enoughTrust }: Rules): StartingFact | null => {
  const [best] = evidence.filter(isDated).toSorted((a, b) => b.trust - a.trust);
  if (!best) return null;
  const isProven = trustOf(evidence, false) >= enoughTrust;
  return { kind: isProven ? 'SOLD' : 'PURCHASE_STATED', id: best.evidenceId, at: best.purchasedAt };
};

const isDated = (shown: Shown): shown is Dated => shown.purchasedAt !== null;

/** Pieces of evidence that can not all be right, with what the company knows: days too far apart, or before production. */
export const contradictions = (
  evidence: readonly Shown[],
  facts: readonly UnitFact[],
  { contradictionDays }: Rules,
): readonly string[] => {
  const dated = evidence.filter(isDated).map(({ evidenceId, purchasedAt }) => ({ id: evidenceId, at: purchasedAt }));
  const sales = facts.filter(({ kind }) => kind === 'SOLD').map(({ id, at }) => ({ id, at }));
  const produced = facts.filter(({ kind }) => kind === 'PRODUCED').map(({ at }) => Date.parse(at) - DAY);
  const limit = contradictionDays * DAY;
  return dated
    .filter(({ id, at }) => {
      const instant = Date.parse(at);
      const isFar = [...dated, ...sales].some(
        (other) => other.id !== id && Math.abs(Date.parse(other.at) - instant) > limit,
      );
      return isFar || produced.some((earliest) => instant < earliest);
    })
    .map(({ id }) => id);
};

import { describe, expect, it } from '@jest/globals';
import { contradictions, purchaseFact, trustOf } from './purchase-evidence.js';
import type { UnitFact } from './statutory/unit-fact.js';
import { behindFormer, unitFactsOf } from './unit-facts.js';
import { factsOf, pathOf } from './unit-standing.js';
import { AT } from './warranty.fixtures.js';

const at = new Date(AT);
const policy = { enoughTrust: 60, contradictionDays: 31 };
const sold: UnitFact = { kind: 'SOLD', id: 'f-sold', at: '2026-01-10T11:00:00.000Z' };

describe('facts of a unit', () => {
  it('are those that rules look at, from its life', () => {
    const kinds = ['PRODUCED', 'SHIPPED', 'SOLD', 'DELIVERED', 'INSTALLED', 'MOVED', 'COMPLAINT', 'REPAIR'];
    const others = ['RETURN_REQUESTED', 'RETURNED', 'REPLACED', 'REFUNDED', 'EVIDENCE', 'SCRAPPED'];
    const life = [...kinds, ...others].map((kind) => ({ id: kind, kind, at, symptom: 'LEAK' }));
    expect(unitFactsOf(life)).toEqual([
      ...kinds.slice(0, 5).map((kind) => ({ kind, id: kind, at: AT })),
      { kind: 'FAULT_REPORTED', id: 'COMPLAINT', at: AT, symptom: 'LEAK' },
      { kind: 'FAULT_REPORTED', id: 'RETURN_REQUESTED', at: AT, symptom: 'LEAK' },
      ...['RETURNED', 'REPLACED', 'REFUNDED', 'SCRAPPED'].map((id) => ({ kind: 'RETIRED', id, at: AT })),
    ]);
    expect(unitFactsOf([{ id: 'p', kind: 'PRODUCED', at: null, symptom: null }])).toEqual([]);
  });

  it('stand behind those of the unit that it came in exchange for, without the end of that one', () => {
    const former: UnitFact[] = [
      sold,
      { kind: 'RETIRED', id: 'f-end', at: AT },
      { kind: 'FAULT_REPORTED', id: 'f-late', at: '2026-03-03T09:00:00.000Z', symptom: null },
    ];
    const facts: UnitFact[] = [
      { kind: 'PRODUCED', id: 'g-made', at: '2026-02-01T09:00:00.000Z' },
      { kind: 'DELIVERED', id: 'g-here', at: '2026-03-04T09:00:00.000Z' },
    ];
    expect(behindFormer({ id: 'x', at: AT, former, facts }).map(({ id }) => id)).toEqual(['f-sold', 'x', 'g-here']);
  });

  it('include what was recorded here, and a purchase only where no sale is known', () => {
    const recordings = {
      evidence: [{ evidenceId: 'e-1', kind: 'STATEMENT', trust: 30, purchasedAt: AT }],
      repairs: [],
      claims: [{ claimId: 'w-1', symptom: 'LEAK', reportedAt: AT }],
    } as const;
    const claim = { kind: 'FAULT_REPORTED', id: 'w-1', at: AT, symptom: 'LEAK' };
    expect(factsOf([sold], recordings, policy)).toEqual([sold, claim]);
    expect(factsOf([], recordings, policy)).toEqual([{ kind: 'PURCHASE_STATED', id: 'e-1', at: AT }, claim]);
  });
});

describe('evidence of a purchase', () => {
  const shown = (
    evidenceId: string,
    kind: 'INVOICE' | 'SERIAL' | 'STATEMENT',
    trust: number,
    purchasedAt: string | null,
  ) => ({
    evidenceId,
    kind,
    trust,
    purchasedAt,
  });

  it('adds up over kinds, to 100 at most', () => {
    const two = [shown('a', 'STATEMENT', 30, null), shown('b', 'STATEMENT', 20, null)];
    expect(trustOf(two, false)).toBe(30);
    expect(trustOf([...two, shown('c', 'SERIAL', 50, null)], false)).toBe(80);
    expect(trustOf([...two, shown('c', 'SERIAL', 50, null), shown('d', 'INVOICE', 100, null)], false)).toBe(100);
    expect(trustOf([], false)).toBe(0);
    expect(trustOf([], true)).toBe(100);
  });

  it('is a sale where it is enough, by the day of the most trusted piece', () => {
    const word = shown('a', 'STATEMENT', 30, '2026-01-12T11:00:00.000Z');
    const serial = shown('b', 'SERIAL', 50, '2026-01-10T11:00:00.000Z');
    expect(purchaseFact([word], policy)).toEqual({ kind: 'PURCHASE_STATED', id: 'a', at: word.purchasedAt });
    expect(purchaseFact([word, serial], policy)).toEqual({ kind: 'SOLD', id: 'b', at: serial.purchasedAt });
    expect(purchaseFact([{ ...serial, purchasedAt: null }], policy)).toBeNull();
  });

  it('contradicts itself where its days are too far apart, to the millisecond', () => {
    const first = shown('a', 'STATEMENT', 30, '2026-01-01T00:00:00.000Z');
    const inTime = shown('b', 'SERIAL', 50, '2026-02-01T00:00:00.000Z');
    const late = shown('b', 'SERIAL', 50, '2026-02-01T00:00:00.001Z');
    expect(contradictions([first, inTime], [], policy)).toEqual([]);
    expect(contradictions([first, late], [], policy)).toEqual(['a', 'b']);
  });
});

describe('the way to a component', () => {
  const tree = [
    { code: 'A', parent: null },
    { code: 'B', parent: 'A' },
    { code: 'C', parent: 'C' },
  ];

  it('leads from the inside out, and ends', () => {
    expect(pathOf(tree, 'B')).toEqual(['B', 'A']);
    expect(pathOf(tree, 'C')).toEqual(['C']);
    expect(pathOf(tree, 'D')).toEqual(['D']);
    expect(pathOf(tree, null)).toEqual([]);
  });
});

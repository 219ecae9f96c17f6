import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import { projected } from '#projections/testing';
import { performancePolicySection } from '../performance.policy-section.js';
import type { SpecialDeductionGiven } from './evaluation.commands.js';
import {
  evaluated,
  evaluationKnown,
  evaluationPolicy,
  evaluationRecorded,
  givenEvaluations as given,
  ofPartner,
} from './evaluation.fixtures.js';
import { evaluationPolicy as section } from './evaluation.policy-section.js';
import { serviceEvaluationProjection } from './evaluation.projection.js';
import { sentenceOf } from './evaluation-sentence.js';
import { dayAfterMonths } from './evaluation-term.js';
import { clausesOf, ratingOf } from './rating.js';

const met = { deductions: [], specialDeductions: [], bonuses: [] };
const lost = (points: number, clause = '5.1') => ({ clause, points, finding: 'No rota.', evidence: 'Talk.' });
const specials = (count: number): SpecialDeductionGiven[] =>
  Array.from({ length: count }, () => ({ cause: 'LAW', finding: 'No notice.', evidence: 'Shop window.' }));
const decided = (changes: Parameters<typeof evaluated>[0]) => {
  const { data } = evaluated({ ...met, ...changes });
  return ratingOf(
    clausesOf(data, evaluationPolicy),
    { specials: data.specialDeductions.length, bonus: 0 },
    evaluationPolicy,
  );
};

describe('an evaluation of service', () => {
  it('is recorded with its clauses, deductions, evidence and stars', () =>
    given().when(evaluated()).then(evaluationRecorded()));

  it('is recorded once under its id', () => given(evaluationRecorded()).when(evaluated()).thenNothing());

  it.each([
    [0, 'FIVE_STARS', 5],
    [5, 'FIVE_STARS', 5],
    [5.01, 'FOUR_STARS', 4],
    [10, 'FOUR_STARS', 4],
    [10.01, 'THREE_STARS', 3],
    [20, 'THREE_STARS', 3],
    [20.01, 'PASSED', null],
    [30, 'PASSED', null],
    [30.01, 'FAILED', null],
  ] as const)('that loses %d points is %s', (points, rating, stars) =>
    expect(decided({ deductions: points === 0 ? [] : [lost(points)] })).toEqual({
      points: Math.round(10_000 - points * 100) / 100,
      rating,
      stars,
    }),
  );

  it('fails with five special deductions, whatever its points', () => {
    expect(decided({ specialDeductions: specials(4) })).toEqual({ points: 96, rating: 'FIVE_STARS', stars: 5 });
    expect(decided({ specialDeductions: specials(5) })).toEqual({ points: 95, rating: 'FAILED', stars: null });
  });

  it('leaves out what does not apply, from what was reached and from what could be', () =>
    // (40 − 6.5 + 25) of 65
    expect(decided({ notApplicable: ['5.2'], deductions: [lost(6.5)] })).toEqual({
      points: 90,
      rating: 'FOUR_STARS',
      stars: 4,
    }));

  it('comes to 0 at least and 100 at most', () => {
    const clauses = clausesOf(evaluated(met).data, evaluationPolicy);
    expect(ratingOf(clauses, { specials: 0, bonus: 1 }, evaluationPolicy).points).toBe(100);
    const nothing = clauses.map((each) => ({ ...each, points: 0 }));
    expect(ratingOf(nothing, { specials: 2, bonus: 0 }, evaluationPolicy).points).toBe(0);
  });

  it('takes the place of an earlier one, which is corrected once', () => {
    const again = evaluated({ evaluationId: 'e-2', corrects: 'e-1' });
    const second = evaluationRecorded({ evaluationId: 'e-2', corrects: 'e-1' });
    given(evaluationRecorded()).when(again).then(second);
    given(evaluationRecorded(), second)
      .when(evaluated({ evaluationId: 'e-3', corrects: 'e-1' }))
      .thenRejected('EVALUATION_TO_CORRECT_UNKNOWN', { corrects: 'e-1', known: ['e-2'] });
    given().when(again).thenRejected('EVALUATION_TO_CORRECT_UNKNOWN', { known: [] });
  });

  it('is recorded neither by the evaluated nor by who decides on it', () => {
    given()
      .when(evaluated(), { ...evaluationKnown, assessorsPartnerId: 'p-1' })
      .thenRejected('EVALUATION_BY_THE_EVALUATED');
    given()
      .when(evaluated({}, ['quality', 'partner']))
      .thenRejected('EVALUATION_BY_THE_EVALUATED');
    given()
      .when(evaluated({}, ['quality', 'manager']))
      .thenRejected('EVALUATION_BY_ITS_DECIDERS', { roles: ['manager'] });
    given()
      .when(evaluated(), { ...evaluationKnown, isKnown: false })
      .thenRejected('EVALUATION_PARTNER_NOT_FOUND');
  });

  it.each([
    ['EVALUATION_IN_THE_FUTURE', { evaluatedOn: '2026-03-03' }],
    ['EVALUATION_CLAUSE_UNKNOWN', { deductions: [lost(1, '9.9')] }],
    ['EVALUATION_CLAUSE_UNKNOWN', { notApplicable: ['9.9'] }],
    ['EVALUATION_CLAUSE_NOT_APPLICABLE', { notApplicable: ['5.1'] }],
    ['EVALUATION_NOTHING_APPLIES', { deductions: [], notApplicable: ['5.1', '5.2', '5.3'] }],
    ['EVALUATION_POINTS_IMPOSSIBLE', { deductions: [lost(20), lost(20.01)] }],
    ['EVALUATION_POINTS_IMPOSSIBLE', { deductions: [lost(0)] }],
    ['EVALUATION_BONUS_UNKNOWN', { bonuses: [{ rule: 'LUCK', share: null, evidence: 'None.' }] }],
    ['EVALUATION_BONUS_NOT_EARNED', { bonuses: [{ rule: 'CERTIFIED', share: 10, evidence: 'One of ten.' }] }],
    ['EVALUATION_BONUS_NOT_EARNED', { bonuses: [{ rule: 'CERTIFIED', share: null, evidence: 'Some.' }] }],
    [
      'EVALUATION_TOO_MANY_BONUSES',
      { bonuses: ['AHEAD', 'CERTIFIED'].map((rule) => ({ rule, share: 20, evidence: 'Much.' })) },
    ],
    ['EVALUATION_TOO_MANY_FINDINGS', { specialDeductions: specials(7) }],
    ['EVALUATION_TEXT_MISSING', { deductions: [{ ...lost(1), evidence: ' ' }] }],
    ['EVALUATION_TEXT_TOO_LONG', { note: 'n'.repeat(41) }],
  ] as const)('%s: %j', (code, changes) => given().when(evaluated(changes)).thenRejected(code));

  it('holds for so many months, to the last day of a shorter one', () => {
    expect(dayAfterMonths('2026-02-27', 36)).toBe('2029-02-27');
    expect(dayAfterMonths('2024-02-29', 36)).toBe('2027-02-28');
    expect(dayAfterMonths('2026-12-31', 2)).toBe('2027-02-28');
  });

  it('is told without what somebody wrote', () =>
    expect(sentenceOf(evaluationRecorded({ corrects: 'e-0' }))).toBe(
      'quality-1 evaluated the service by GB/T 27922 on 2026-02-27: 92 of 100 points (70 needed), 2 deductions, 1 special ones: four stars. It takes the place of an earlier one.',
    ));
});

describe('the row of an evaluation', () => {
  const row = {
    id: 'e-1',
    partnerId: 'p-1',
    evaluatedOn: '2026-02-27',
    validUntil: '2029-02-27',
    standard: 'GB/T 27922',
    standardVersion: '2011',
    clauses: evaluationRecorded().data.clauses,
    deductions: [
      { clause: '5.1', points: 4, finding: 'No rota.', evidence: 'Talk with the head of service.' },
      { clause: '5.2', points: 4, finding: 'Old manuals.', evidence: 'Shelf in the workshop.' },
    ],
    specialDeductions: [{ cause: 'OWN_RULES', points: 1, finding: 'No call-backs.', evidence: 'Call list of May.' }],
    bonuses: [
      {
        rule: 'CERTIFIED',
        points: 1,
        source: 'Literature',
        version: '1',
        share: 20,
        evidence: 'Two of ten certificates.',
      },
    ],
    points: 92,
    rating: 'FOUR_STARS',
    stars: 4,
    passMark: 70,
    failingSpecialDeductions: 5,
    corrects: null,
    correctedBy: null,
    note: 'Well led.',
    packVersion: '2026.1',
    recordedBy: 'quality-1',
    recordedAt: new Date('2026-03-02T09:00:00.000Z'),
    position: positionOf(1),
  };
  const first = recorded(evaluationRecorded({ note: ofPartner('Well led.') }));

  it('is complete', () => expect(projected(serviceEvaluationProjection, first)).toEqual({ 'e-1': row }));

  it('tells what took its place', () =>
    expect(
      projected(
        serviceEvaluationProjection,
        first,
        recorded(evaluationRecorded({ evaluationId: 'e-2', corrects: 'e-1', note: ofPartner('Well led.') }), 2),
      ),
    ).toEqual({
      'e-1': { ...row, correctedBy: 'e-2', position: positionOf(2) },
      'e-2': { ...row, id: 'e-2', corrects: 'e-1', position: positionOf(2) },
    }));
});

describe('the numbers of an evaluation', () => {
  const policy = defaultSection(performancePolicySection).evaluation;
  const problems = (changes: object) => section().safeParse({ ...policy, ...changes }).error?.issues[0]?.path[0];

  it('are 40, 35 and 25 points, 70 to pass, and stars at 80, 90 and 95', () => {
    expect(policy.parts).toEqual({ SYSTEM: 40, GOODS_SERVICE: 35, CUSTOMER_SERVICE: 25 });
    expect(policy.ratings.map(({ from, stars }) => [from, stars])).toEqual([
      [70, null],
      [80, 3],
      [90, 4],
      [95, 5],
    ]);
    expect(policy.special).toEqual({ points: 1, failing: 5 });
  });

  it('add up', () => {
    expect(problems({ clauses: policy.clauses.slice(1) })).toBe('clauses');
    expect(problems({ clauses: [...policy.clauses, policy.clauses[0]] })).toBe('clauses');
    expect(problems({ ratings: policy.ratings.toReversed() })).toBe('ratings');
    expect(problems({ passMark: 60 })).toBe('ratings');
  });
});

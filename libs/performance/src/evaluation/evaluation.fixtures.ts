import { personal } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { RecordServiceEvaluation } from './evaluation.commands.js';
import { type EvaluationKnown, evaluationDecider } from './evaluation.decider.js';
import type { ServiceEvaluationRecorded } from './evaluation.events.js';
import type { EvaluationPolicy } from './evaluation.policy-section.js';
import { dayAfterMonths } from './evaluation-term.js';

export const ofPartner = (text: string) => personal('partner-p-1', text);

/** Three clauses, as many as there are parts. */
export const evaluationPolicy: EvaluationPolicy = {
  standard: 'GB/T 27922',
  version: '2011',
  parts: { SYSTEM: 40, GOODS_SERVICE: 35, CUSTOMER_SERVICE: 25 },
  clauses: [
    { clause: '5.1', part: 'SYSTEM', says: 'System', points: 40 },
    { clause: '5.2', part: 'GOODS_SERVICE', says: 'Goods', points: 35 },
    { clause: '5.3', part: 'CUSTOMER_SERVICE', says: 'Customers', points: 25 },
  ],
  passMark: 70,
  ratings: [
    { rating: 'PASSED', from: 70, stars: null },
    { rating: 'THREE_STARS', from: 80, stars: 3 },
    { rating: 'FOUR_STARS', from: 90, stars: 4 },
    { rating: 'FIVE_STARS', from: 95, stars: 5 },
  ],
  special: { points: 1, failing: 5 },
  bonus: {
    most: 1,
    rules: [
      { rule: 'AHEAD', says: 'Ahead.', points: 1, above: null, source: 'GB/T 27922-2011', version: '2011' },
      { rule: 'CERTIFIED', says: 'Certified.', points: 1, above: 10, source: 'Literature', version: '1' },
    ],
  },
  validMonths: 36,
  mostFindings: 8,
  textLimits: { finding: 60, note: 40 },
};

/** 100 − 4 − 4 − 1 + 1. */
export const evaluationRecorded = (
  changes: Partial<ServiceEvaluationRecorded['data']> = {},
): ServiceEvaluationRecorded => ({
  type: 'ServiceEvaluationRecorded',
  data: {
    evaluationId: 'e-1',
    partnerId: 'p-1',
    evaluatedOn: '2026-02-27',
    validUntil: '2029-02-27',
    standard: 'GB/T 27922',
    standardVersion: '2011',
    clauses: [
      { clause: '5.1', part: 'SYSTEM', full: 40, points: 36, applies: true },
      { clause: '5.2', part: 'GOODS_SERVICE', full: 35, points: 31, applies: true },
      { clause: '5.3', part: 'CUSTOMER_SERVICE', full: 25, points: 25, applies: true },
    ],
    deductions: [
      {
        clause: '5.1',
        points: 4,
        finding: ofPartner('No rota.'),
        evidence: ofPartner('Talk with the head of service.'),
      },
      { clause: '5.2', points: 4, finding: ofPartner('Old manuals.'), evidence: ofPartner('Shelf in the workshop.') },
    ],
    specialDeductions: [
      { cause: 'OWN_RULES', points: 1, finding: ofPartner('No call-backs.'), evidence: ofPartner('Call list of May.') },
    ],
    bonuses: [
      {
        rule: 'CERTIFIED',
        points: 1,
        source: 'Literature',
        version: '1',
        share: 20,
        evidence: ofPartner('Two of ten certificates.'),
      },
    ],
    points: 92,
    rating: 'FOUR_STARS',
    stars: 4,
    passMark: 70,
    failingSpecialDeductions: 5,
    corrects: null,
    note: null,
    packVersion: '2026.1',
    recordedBy: 'quality-1',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...changes,
  },
});

export const evaluationKnown: EvaluationKnown = {
  isKnown: true,
  assessorsPartnerId: null,
  today: '2026-03-02',
  validUntil: dayAfterMonths,
  policy: evaluationPolicy,
  packVersion: '2026.1',
};

export const givenEvaluations = specification(evaluationDecider, evaluationKnown);

const make = commandMaker<RecordServiceEvaluation>();

export const evaluated = (
  changes: Partial<RecordServiceEvaluation['data']> = {},
  roles: readonly string[] = ['quality'],
) =>
  make(
    'RecordServiceEvaluation',
    {
      evaluationId: 'e-1',
      partnerId: 'p-1',
      evaluatedOn: '2026-02-27',
      deductions: [
        { clause: '5.1', points: 4, finding: 'No rota.', evidence: 'Talk with the head of service.' },
        { clause: '5.2', points: 4, finding: 'Old manuals.', evidence: 'Shelf in the workshop.' },
      ],
      notApplicable: [],
      specialDeductions: [{ cause: 'OWN_RULES', finding: 'No call-backs.', evidence: 'Call list of May.' }],
      bonuses: [{ rule: 'CERTIFIED', share: 20, evidence: 'Two of ten certificates.' }],
      corrects: null,
      note: null,
      ...changes,
    },
    { by: 'quality-1', roles: [...roles] },
  );

export const evaluationSamples = { ServiceEvaluationRecorded: evaluationRecorded() };

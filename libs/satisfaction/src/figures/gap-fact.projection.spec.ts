import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { issued, submitted } from '../invitation/invitation.fixtures.js';
import { AT, LATER } from '../satisfaction.fixtures.js';
import { gapFactProjection } from './gap-fact.projection.js';

const weights = { SKILL: 0.6, ATTITUDE: 0.4 };
const answers = (expected: readonly (number | null)[], perceived: readonly (number | null)[]) =>
  ['SKILL', 'SKILL', 'ATTITUDE'].map((criterion, n) => ({
    questionId: `q-${n + 1}`,
    criterion,
    expected: expected[n] ?? null,
    perceived: perceived[n] ?? null,
  }));
const expectation = submitted({
  invitationId: 'i-1',
  phase: 'EXPECTATION',
  occasion: 'CASE_OPENED',
  technicianId: null,
  weights,
  answers: answers([6, 7, 5], []),
  submittedAt: AT,
});
const perception = submitted({ invitationId: 'i-2', weights, answers: answers([], [5, 4, null]), submittedAt: LATER });

const half = (invitationId: string, values: Readonly<Record<string, readonly [string, number]>>) => ({
  invitationId,
  answers: Object.fromEntries(Object.entries(values).map(([id, [criterion, value]]) => [id, { criterion, value }])),
});
const expected = half('i-1', { 'q-1': ['SKILL', 6], 'q-2': ['SKILL', 7], 'q-3': ['ATTITUDE', 5] });
const perceived = half('i-2', { 'q-1': ['SKILL', 5], 'q-2': ['SKILL', 4] });

const told = {
  surveyId: 's-1',
  surveyNo: 1,
  waveId: null,
  caseKind: 'COMPLAINT',
  caseId: 'c-1',
  productLine: 'Air conditioners',
  productModel: 'AC 9',
  batch: 'B-2026-01',
  region: 'DE-BY',
  partnerId: 'pa-1',
  outletId: 'o-1',
  channel: 'HOTLINE',
  answeredBy: 'LINK',
  criteria: ['ATTITUDE', 'SKILL'],
  weights: [0.4, 0.6],
  recordedAt: new Date(AT),
};
const pair = {
  ...told,
  id: 's-1/COMPLAINT/c-1',
  basis: 'PAIRED',
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  technicianId: 't-1',
  answeredAt: new Date(LATER),
  expectedSums: [0, 13],
  perceivedSums: [0, 9],
  pairs: [0, 2],
  dropped: [1, 0],
  expectation: expected,
  perception: perceived,
  position: positionOf(2),
};

describe('the pair of a case', () => {
  it('waits for a perception', () =>
    expect(projected(gapFactProjection, recorded(expectation, 1, { recordedAt: AT }))).toEqual({
      [pair.id]: {
        ...pair,
        phase: 'EXPECTATION',
        occasion: 'CASE_OPENED',
        technicianId: null,
        answeredAt: new Date(AT),
        expectedSums: [0, 0],
        perceivedSums: [0, 0],
        pairs: [0, 0],
        dropped: [1, 2],
        perception: null,
        position: positionOf(1),
      },
    }));

  it('is complete with it, and drops questions of which one half is missing', () =>
    expect(
      projected(
        gapFactProjection,
        recorded(expectation, 1, { recordedAt: AT }),
        recorded(perception, 2, { recordedAt: AT }),
      ),
    ).toEqual({ [pair.id]: pair }));

  it('is the same where the expectation is recorded later, and stays what the perception is about', () =>
    expect(
      projected(
        gapFactProjection,
        recorded(perception, 1, { recordedAt: AT }),
        recorded(expectation, 2, { recordedAt: AT }),
      ),
    ).toEqual({ [pair.id]: pair }));

  it('is not made of answers that gave both afterwards', () => {
    const afterwards = submitted({
      phase: 'AFTERWARDS',
      invitationId: 'i-3',
      weights,
      answers: answers([6, null, 5], [5, 4, 5]),
    });
    expect(projected(gapFactProjection, recorded(afterwards, 1, { recordedAt: AT }))).toEqual({
      'invitation/i-3': {
        ...pair,
        id: 'invitation/i-3',
        basis: 'AFTERWARDS',
        phase: 'AFTERWARDS',
        expectedSums: [5, 6],
        perceivedSums: [5, 5],
        pairs: [1, 1],
        dropped: [0, 1],
        expectation: half('i-3', { 'q-1': ['SKILL', 6], 'q-3': ['ATTITUDE', 5] }),
        perception: half('i-3', { 'q-1': ['SKILL', 5], 'q-2': ['SKILL', 4], 'q-3': ['ATTITUDE', 5] }),
        position: positionOf(1),
      },
    });
  });

  it('can not be made without a case', () => {
    const wave = submitted({
      invitationId: 'i-4',
      caseKind: null,
      caseId: null,
      weights,
      answers: answers([], [5, 4, 3]),
    });
    const rows = projected(gapFactProjection, recorded(wave, 1));
    expect(Object.keys(rows)).toEqual(['invitation/i-4']);
    expect(rows['invitation/i-4']).toMatchObject({ basis: 'PAIRED', pairs: [0, 0], dropped: [1, 2] });
  });

  it('is nothing of an invitation', () => expect(projected(gapFactProjection, recorded(issued(), 1))).toEqual({}));
});

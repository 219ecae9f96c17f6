import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { issued, submitted, withdrawn } from '../invitation/invitation.fixtures.js';
import { opened } from '../recovery/recovery.fixtures.js';
import { AT, about, LATER } from '../satisfaction.fixtures.js';
import { responseProjection } from './response.projection.js';

const RECORDED = '2026-03-05T09:00:00.000Z';
const told = (n: number, recordedAt = AT) => ({
  eventId: recorded(issued(), n).meta.id,
  position: positionOf(n),
  occurredAt: AT,
  recordedAt,
});
const [invitation, answer, withdrawal, followUp] = [
  recorded(issued(), 1, { occurredAt: AT, recordedAt: AT }),
  recorded(submitted(), 2, { occurredAt: AT, recordedAt: RECORDED }),
  recorded(withdrawn(), 2, { recordedAt: RECORDED }),
  recorded(opened({ openedAt: LATER }), 3),
];

const row = {
  id: 'i-1',
  surveyId: 's-1',
  surveyNo: 1,
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  waveId: null,
  ...about,
  answeredBy: null,
  csat: null,
  nps: null,
  ces: null,
  isLow: null,
  hasComment: null,
  invitedAt: new Date(AT),
  submittedAt: null,
  withdrawnAt: null,
  takenUpAt: null,
  invited: told(1),
  submitted: null,
  invitedRecordedAt: new Date(AT),
  endRecordedAt: null,
  position: positionOf(1),
};
const answered = {
  ...row,
  answeredBy: 'LINK',
  csat: 2,
  nps: 3,
  isLow: true,
  hasComment: true,
  submittedAt: new Date(LATER),
  submitted: told(2, RECORDED),
  endRecordedAt: new Date(RECORDED),
  position: positionOf(2),
};

describe('the row of an invitation', () => {
  it('tells who was asked', () => expect(projected(responseProjection, invitation)).toEqual({ 'i-1': row }));

  it('tells what was answered, and when that was recorded', () =>
    expect(projected(responseProjection, invitation, answer)).toEqual({ 'i-1': answered }));

  it('tells when a low score was followed up', () =>
    expect(projected(responseProjection, invitation, answer, followUp)).toEqual({
      'i-1': { ...answered, takenUpAt: new Date(LATER), position: positionOf(3) },
    }));

  it('tells that the invitation was withdrawn', () =>
    expect(projected(responseProjection, invitation, withdrawal)).toEqual({
      'i-1': {
        ...row,
        withdrawnAt: new Date(LATER),
        endRecordedAt: new Date(RECORDED),
        position: positionOf(2),
      },
    }));

  it('is there for an answer whose invitation is not in the log', () =>
    expect(projected(responseProjection, answer)).toEqual({
      'i-1': { ...answered, invited: null, invitedRecordedAt: new Date(RECORDED) },
    }));
});

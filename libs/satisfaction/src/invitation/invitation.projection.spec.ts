import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { AT, about, LATER } from '../satisfaction.fixtures.js';
import type { InvitationEvent } from './invitation.events.js';
import {
  answered,
  asked,
  calledOff,
  EXPIRES,
  expired,
  issued,
  sent,
  skipped,
  submitted,
  withdrawn,
} from './invitation.fixtures.js';
import { invitationProjection } from './invitation.projection.js';
import type { SurveyQuotaEvent } from './survey-quota.events.js';
import { surveyQuotaProjection } from './survey-quota.projection.js';

const rowAfter = (...events: InvitationEvent[]) =>
  projected(invitationProjection, ...events.map((event, n) => recorded(event, n + 1)))['i-1'];

const open = {
  ...about,
  id: 'i-1',
  state: 'OPEN',
  skipped: null,
  surveyId: 's-1',
  surveyNo: 1,
  phase: 'PERCEPTION',
  occasion: 'CASE_CLOSED',
  waveId: null,
  medium: 'ONLINE',
  language: 'ko',
  sendings: [],
  invitedAt: new Date(AT),
  invitedBy: 'system',
  expiresAt: new Date(EXPIRES),
  answeredBy: null,
  answeredAt: null,
  submittedAt: null,
  isLow: null,
  withdrawnBecause: null,
  endedAt: null,
  version: '0',
  position: positionOf(1),
};

describe('an invitation as it is shown', () => {
  it('stands where its events have left it', () => {
    expect(rowAfter(issued())).toEqual(open);
    const started = {
      ...open,
      state: 'STARTED',
      sendings: [{ channel: 'EMAIL', by: 'agent-1', at: AT }],
      answeredBy: 'LINK',
      answeredAt: new Date(LATER),
      version: '2',
      position: positionOf(3),
    };
    expect(rowAfter(issued(), sent(), answered())).toEqual(started);
    expect(rowAfter(issued(), sent(), answered(), submitted())).toEqual({
      ...started,
      state: 'SUBMITTED',
      submittedAt: new Date(LATER),
      isLow: true,
      endedAt: new Date(LATER),
      version: '3',
      position: positionOf(4),
    });
    const second = { version: '1', position: positionOf(2) };
    expect(rowAfter(issued(), withdrawn())).toEqual({
      ...open,
      ...second,
      state: 'WITHDRAWN',
      withdrawnBecause: 'BY_HAND',
      endedAt: new Date(LATER),
    });
    expect(rowAfter(issued(), expired())).toEqual({
      ...open,
      ...second,
      state: 'EXPIRED',
      endedAt: new Date(EXPIRES),
    });
    expect(rowAfter(sent())).toBeUndefined();
  });

  it('says why somebody was not asked, until they are', () => {
    const nothing = Object.fromEntries(
      ['productId', 'productLine', 'productModel', 'batch', 'partnerId', 'outletId', 'technicianId', 'channel'].map(
        (field) => [field, null],
      ),
    );
    expect(rowAfter(skipped())).toEqual({
      ...open,
      ...nothing,
      state: 'SKIPPED',
      skipped: 'ASKED_RECENTLY',
      surveyId: null,
      surveyNo: null,
      medium: null,
      language: null,
      invitedBy: 'agent-1',
      expiresAt: null,
    });
    expect(rowAfter(skipped(), issued())).toEqual({ ...open, version: '1', position: positionOf(2) });
  });

  it('holds nothing that a customer wrote', () =>
    expect(JSON.stringify(rowAfter(issued(), answered(), submitted()))).not.toContain('called'));
});

describe('the quota of a customer as it is shown', () => {
  const quotaAfter = (...events: SurveyQuotaEvent[]) =>
    projected(surveyQuotaProjection, ...events.map((event, n) => recorded(event, n + 1)))['k-1'];

  it('says when somebody was asked last', () => {
    const row = { id: 'k-1', askedAt: new Date(AT), invitationId: 'i-1', isErased: false, position: positionOf(1) };
    expect(quotaAfter(asked())).toEqual(row);
    expect(quotaAfter(asked(), calledOff({ cause: 'CONSENT_WITHDRAWN' }))).toEqual({ ...row, position: positionOf(2) });
    expect(quotaAfter(asked(), calledOff())).toEqual({ ...row, isErased: true, position: positionOf(2) });
    expect(quotaAfter(calledOff())).toEqual({ ...row, askedAt: null, invitationId: null, isErased: true });
  });
});

import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { aboutOf } from '../survey-about.js';
import type { InvitationEvent, InvitationIssued, InvitationSkipped } from './invitation.events.js';
import { InvitationView } from './invitation.view.js';

export const invitationProjection: Projection<InvitationView, InvitationEvent> = {
  name: 'survey-invitation',
  version: 1,
  categories: ['invitation'],
  view: InvitationView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.invitationId],
  apply: (rows, event) => {
    const row = rowOf(rows, event);
    if (!row) return [];
    const { version, position } = event.meta;
    return [{ ...row, ...told(row, event), version: version.toString(), position }];
  },
};

const rowOf = (
  rows: ReadonlyMap<string, InvitationView>,
  event: Recorded<InvitationEvent>,
): InvitationView | undefined => {
  switch (event.type) {
    case 'InvitationIssued':
      return issued(event);
    case 'InvitationSkipped':
      return skipped(event);
    default:
      return rows.get(event.data.invitationId);
  }
};

const NOTHING_YET = {
  sendings: [],
  answeredBy: null,
  answeredAt: null,
  submittedAt: null,
  isLow: null,
  withdrawnBecause: null,
  endedAt: null,
} satisfies Partial<InvitationView>;

const issued = ({ data, meta }: Recorded<InvitationIssued>): InvitationView => ({
  ...aboutOf(data),
  id: data.invitationId,
  state: 'OPEN',
  skipped: null,
  surveyId: data.surveyId,
  surveyNo: data.surveyNo,
  phase: data.phase,
  occasion: data.occasion,
  waveId: data.waveId,
  medium: data.medium,
  language: data.language,
  invitedAt: new Date(data.invitedAt),
  invitedBy: data.invitedBy,
  expiresAt: new Date(data.expiresAt),
  ...NOTHING_YET,
  version: meta.version.toString(),
  position: meta.position,
});

const NOT_KNOWN = {
  productId: null,
  productLine: null,
  productModel: null,
  batch: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  channel: null,
};

const skipped = ({ data, meta }: Recorded<InvitationSkipped>): InvitationView => ({
  ...NOT_KNOWN,
  caseKind: data.caseKind,
  caseId: data.caseId,
  customerId: data.customerId,
  region: data.region,
  id: data.invitationId,
  state: 'SKIPPED',
  skipped: data.reason,
  surveyId: null,
  surveyNo: null,
  phase: data.phase,
  occasion: data.occasion,
  waveId: data.waveId,
  medium: null,
  language: null,
  invitedAt: new Date(data.skippedAt),
  invitedBy: meta.by,
  expiresAt: null,
  ...NOTHING_YET,
  version: meta.version.toString(),
  position: meta.position,
});

const told = ({ sendings }: InvitationView, { type, data }: InvitationEvent): Partial<InvitationView> => {
  switch (type) {
    case 'InvitationSent':
      return { sendings: [...sendings, { channel: data.channel, by: data.sentBy, at: data.sentAt }] };
    case 'SurveyAnswered':
      return { state: 'STARTED', answeredBy: data.answeredBy, answeredAt: new Date(data.answeredAt) };
    case 'SurveySubmitted': {
      const submittedAt = new Date(data.submittedAt);
      const { answeredBy, isLow } = data;
      return { state: 'SUBMITTED', answeredBy, isLow, submittedAt, endedAt: submittedAt };
    }
    case 'InvitationWithdrawn':
      return { state: 'WITHDRAWN', withdrawnBecause: data.cause, endedAt: new Date(data.withdrawnAt) };
    case 'InvitationExpired':
      return { state: 'EXPIRED', endedAt: new Date(data.expiresAt) };
    default:
      return {};
  }
};

import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type {
  InvitationEvent,
  InvitationIssued,
  SurveyAbout,
  SurveySubmitted,
} from '../invitation/invitation.events.js';
import type { RecoveryEvent } from '../recovery/recovery.events.js';
import { aboutOf } from '../survey-about.js';
import { ResponseView, type Told } from './response.view.js';

type Source = InvitationEvent | RecoveryEvent;

/** One row per invitation: what every figure about answers and replies is counted from. */
export const responseProjection: Projection<ResponseView, Source> = {
  name: 'survey-response',
  version: 1,
  categories: ['invitation', 'recovery'],
  view: ResponseView,
  keys: (event) => ('invitationId' in event.data ? [event.data.invitationId] : []),
  apply: (rows, event) => {
    const row = 'invitationId' in event.data ? next(rows.get(event.data.invitationId), event) : undefined;
    return row ? [{ ...row, position: event.meta.position }] : [];
  },
};

const next = (row: ResponseView | undefined, event: Recorded<Source>): ResponseView | undefined => {
  switch (event.type) {
    case 'InvitationIssued':
      return issued(event);
    case 'SurveySubmitted':
      return submitted(row, event);
    case 'InvitationWithdrawn':
      return (
        row && {
          ...row,
          withdrawnAt: new Date(event.data.withdrawnAt),
          endRecordedAt: new Date(event.meta.recordedAt),
        }
      );
    case 'RecoveryOpened':
      return row && { ...row, takenUpAt: new Date(event.data.openedAt) };
    default:
      return undefined;
  }
};

const issued = (event: Recorded<InvitationIssued>): ResponseView => ({
  ...asked(event.data),
  invitedRecordedAt: new Date(event.meta.recordedAt),
  invited: toldOf(event),
  ...NOTHING_ANSWERED,
  position: event.meta.position,
});

const NOTHING_ANSWERED = {
  answeredBy: null,
  csat: null,
  nps: null,
  ces: null,
  isLow: null,
  hasComment: null,
  submittedAt: null,
  withdrawnAt: null,
  takenUpAt: null,
  submitted: null,
  endRecordedAt: null,
};

const submitted = (row: ResponseView | undefined, event: Recorded<SurveySubmitted>): ResponseView => {
  const { data, meta } = event;
  return {
    ...asked(data),
    invitedRecordedAt: row?.invitedRecordedAt ?? new Date(meta.recordedAt),
    invited: row?.invited ?? null,
    answeredBy: data.answeredBy,
    csat: data.csat,
    nps: data.nps,
    ces: data.ces,
    isLow: data.isLow,
    hasComment: data.hasComment,
    submittedAt: new Date(data.submittedAt),
    withdrawnAt: null,
    takenUpAt: row?.takenUpAt ?? null,
    submitted: toldOf(event),
    endRecordedAt: new Date(meta.recordedAt),
    position: meta.position,
  };
};

type Asked = SurveyAbout &
  Pick<
    InvitationIssued['data'],
    'invitationId' | 'surveyId' | 'surveyNo' | 'phase' | 'occasion' | 'waveId' | 'invitedAt'
  >;

const asked = (data: Asked) => ({
  id: data.invitationId,
  surveyId: data.surveyId,
  surveyNo: data.surveyNo,
  phase: data.phase,
  occasion: data.occasion,
  waveId: data.waveId,
  ...aboutOf(data),
  invitedAt: new Date(data.invitedAt),
});

const toldOf = ({ meta }: Recorded): Told => ({
  eventId: meta.id,
  position: meta.position,
  occurredAt: meta.occurredAt,
  recordedAt: meta.recordedAt,
});

import type { Projection } from '#projections';
import type { SurveyQuotaEvent } from './survey-quota.events.js';
import { SurveyQuotaView } from './survey-quota.view.js';

export const surveyQuotaProjection: Projection<SurveyQuotaView, SurveyQuotaEvent> = {
  name: 'survey-quota',
  version: 1,
  categories: ['surveyquota'],
  view: SurveyQuotaView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.customerId],
  apply: (rows, { type, data, meta }) => {
    const { askedAt, invitationId, isErased } = rows.get(data.customerId) ?? NEVER;
    const own = { id: data.customerId, position: meta.position };
    return type === 'SurveyAsked'
      ? [{ ...own, askedAt: new Date(data.askedAt), invitationId: data.invitationId, isErased }]
      : [{ ...own, askedAt, invitationId, isErased: isErased || data.cause === 'CUSTOMER_ERASED' }];
  },
};

const NEVER = { askedAt: null, invitationId: null, isErased: false };

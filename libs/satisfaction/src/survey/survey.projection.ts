import type { Projection } from '#projections';
import type { SurveyEvent } from './survey.events.js';
import { type SurveyEditionView, SurveyView } from './survey.view.js';
import { contentOf } from './survey-content.js';

export const surveyProjection: Projection<SurveyView, SurveyEvent> = {
  name: 'survey',
  version: 1,
  categories: ['survey'],
  view: SurveyView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.surveyId],
  apply: (rows, event) => {
    const { version, position } = event.meta;
    const own = { id: event.data.surveyId, version: version.toString(), position };
    const row = rows.get(event.data.surveyId);
    if (event.type === 'SurveyRetired')
      return row ? [{ ...row, ...own, isRetired: true, retiredBecause: event.data.reason }] : [];
    const edition = editionOf(event);
    const others = (row?.editions ?? []).filter(({ no }) => no !== edition.no);
    return [{ ...own, no: edition.no, editions: [edition, ...others], isRetired: false, retiredBecause: null }];
  },
};

const editionOf = ({ type, data }: Exclude<SurveyEvent, { type: 'SurveyRetired' }>): SurveyEditionView =>
  type === 'SurveyPublished'
    ? { no: data.no, ...contentOf(data), publishedBy: data.publishedBy, publishedAt: data.publishedAt }
    : { no: data.no, ...contentOf(data), publishedBy: data.revisedBy, publishedAt: data.revisedAt };

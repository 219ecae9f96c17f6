import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { START } from '#event-store';
import { DEFAULT_SURVEY_ID, type SurveyContent } from './survey.events.js';
import { SurveyView } from './survey.view.js';

/** Surveys are for everybody of the company who sees anything. */
const surveyRows = (scope: Scope, dataSource: DataSource) =>
  dataSource.createQueryBuilder(SurveyView, 'row').where(scope.rows.kind === 'NONE' ? 'false' : 'true');

export const surveyById = (scope: Scope, dataSource: DataSource, id: string): Promise<SurveyView | null> =>
  surveyRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

/** All surveys by their ids; the one of the policy pack among them, unless somebody has published it anew. */
export const listSurveys = async (
  scope: Scope,
  dataSource: DataSource,
  fromPack: SurveyContent,
): Promise<readonly SurveyView[]> => {
  const published = await surveyRows(scope, dataSource).orderBy('row.id').getMany();
  const isPublished = published.some(({ id }) => id === DEFAULT_SURVEY_ID);
  return isPublished || scope.rows.kind === 'NONE' ? published : [asView(fromPack), ...published];
};

const asView = (content: SurveyContent): SurveyView => ({
  id: DEFAULT_SURVEY_ID,
  no: 0,
  editions: [{ no: 0, ...content, publishedBy: null, publishedAt: null }],
  isRetired: false,
  retiredBecause: null,
  version: null,
  position: START,
});

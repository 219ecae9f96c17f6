import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type ConnectionArgs, type HistoryEntry, historyEntry, keysetPage, type Page } from '#graphql';
import { partnerById } from '#partners';
import { ANY, both, type Condition, given } from '#projections';
import { ofPartnersSeen } from '../seen.queries.js';
import type { ServiceEvaluationRecorded } from './evaluation.events.js';
import { ServiceEvaluationView } from './evaluation.view.js';
import { sentenceOf } from './evaluation-sentence.js';
import type { EvaluationRating } from './evaluation-words.events.js';

/** What is absent or null does not matter. */
export type EvaluationFilter = Readonly<{
  partnerIds?: readonly string[] | null;
  ratings?: readonly EvaluationRating[] | null;
  fromDay?: string | null;
  toDay?: string | null;
  isCorrected?: boolean | null;
}>;

const rowsOf = async (scope: Scope, dataSource: DataSource) => {
  const { sql, parameters } = await ofPartnersSeen(scope, dataSource);
  return dataSource.createQueryBuilder(ServiceEvaluationView, 'row').where(sql, parameters);
};

export const serviceEvaluationById = async (
  scope: Scope,
  dataSource: DataSource,
  id: string,
): Promise<ServiceEvaluationView | null> => (await rowsOf(scope, dataSource)).andWhere('row.id = :id', { id }).getOne();

/** The latest day first. */
export const serviceEvaluations = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, args }: Readonly<{ filter: EvaluationFilter; args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<ServiceEvaluationView>> => {
  const { sql, parameters } = matching(filter);
  const rows = (await rowsOf(scope, dataSource)).andWhere(sql, parameters);
  return keysetPage(rows, { order: [{ column: 'evaluatedOn', direction: 'DESC' }], args });
};

const matching = ({ partnerIds, ratings, fromDay, toDay, isCorrected }: EvaluationFilter): Condition =>
  [
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', partnerIds),
    given('row.rating = ANY(:ratings)', 'ratings', ratings),
    given('row.evaluatedOn >= :fromDay', 'fromDay', fromDay),
    given('row.evaluatedOn <= :toDay', 'toDay', toDay),
    given('(row.correctedBy IS NOT NULL) = :isCorrected', 'isCorrected', isCorrected),
  ].reduce(both, ANY);

/** Of each of these partners the one that counts: of the latest day, not corrected, and of those recorded last. */
export const currentEvaluations = async (
  scope: Scope,
  dataSource: DataSource,
  partnerIds: readonly string[],
): Promise<readonly ServiceEvaluationView[]> =>
  (await rowsOf(scope, dataSource))
    .andWhere('row.partnerId = ANY(:partnerIds)', { partnerIds })
    .andWhere('row.correctedBy IS NULL')
    .distinctOn(['row.partnerId'])
    .orderBy('row.partnerId')
    .addOrderBy('row.evaluatedOn', 'DESC')
    .addOrderBy('row.position', 'DESC')
    .getMany();

/** All evaluations of an organisation, oldest first; null where the scope does not see it. */
export const evaluationHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Readonly<{ store: EventStore; codec: Codec }>,
  partnerId: string,
): Promise<readonly HistoryEntry[] | null> => {
  if (!(await partnerById(scope, dataSource, partnerId))) return null;
  const events = await codec.decode<ServiceEvaluationRecorded>(await store.readStream(`evaluation-${partnerId}`));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};

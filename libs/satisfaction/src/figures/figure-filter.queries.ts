import { Rejection } from '#event-sourcing';
import { ANY, both, type Condition, given } from '#projections';
import type { AnswerChannel, SurveyCaseKind, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';
import type { SatisfactionDimension } from './figure-words.js';
import type { ResponseView } from './response.view.js';

/** What is absent or null does not matter. */
export type SatisfactionFilter = Readonly<{
  surveyIds?: readonly string[] | null;
  phases?: readonly SurveyPhase[] | null;
  occasions?: readonly SurveyOccasion[] | null;
  waveIds?: readonly string[] | null;
  caseKinds?: readonly SurveyCaseKind[] | null;
  productLines?: readonly string[] | null;
  productModels?: readonly string[] | null;
  batches?: readonly string[] | null;
  regions?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  technicianIds?: readonly string[] | null;
  channels?: readonly string[] | null;
  answeredBy?: readonly AnswerChannel[] | null;
  /** Those of which none of these is known: the groups whose value is null. */
  without?: readonly SatisfactionDimension[] | null;
  isLow?: boolean | null;
  from?: Date | null;
  to?: Date | null;
}>;

/** What responses and pairs are both filtered by; times are left to each. */
export const matching = (filter: SatisfactionFilter): Condition =>
  [
    given('row.surveyId = ANY(:surveyIds)', 'surveyIds', filter.surveyIds),
    given('row.phase = ANY(:phases)', 'phases', filter.phases),
    given('row.occasion = ANY(:occasions)', 'occasions', filter.occasions),
    given('row.waveId = ANY(:waveIds)', 'waveIds', filter.waveIds),
    given('row.caseKind = ANY(:caseKinds)', 'caseKinds', filter.caseKinds),
    given('row.productLine = ANY(:productLines)', 'productLines', filter.productLines),
    given('row.productModel = ANY(:productModels)', 'productModels', filter.productModels),
    given('row.batch = ANY(:batches)', 'batches', filter.batches),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.technicianId = ANY(:technicianIds)', 'technicianIds', filter.technicianIds),
    given('row.channel = ANY(:channels)', 'channels', filter.channels),
    given('row.answeredBy = ANY(:answeredBy)', 'answeredBy', filter.answeredBy),
    ...(filter.without ?? []).map(unknown),
  ].reduce(both, ANY);

const unknown = (dimension: SatisfactionDimension): Condition => ({
  sql: `row.${FIELDS[dimension]} IS NULL`,
  parameters: {},
});

export const between = (column: string, { from, to }: SatisfactionFilter): Condition =>
  both(given(`${column} >= :from`, 'from', from), given(`${column} < :to`, 'to', to));

/** Where a response and a pair have what they are grouped by. */
export const FIELDS = {
  SURVEY: 'surveyId',
  PHASE: 'phase',
  OCCASION: 'occasion',
  WAVE: 'waveId',
  CASE_KIND: 'caseKind',
  PRODUCT_LINE: 'productLine',
  PRODUCT_MODEL: 'productModel',
  BATCH: 'batch',
  REGION: 'region',
  PARTNER: 'partnerId',
  OUTLET: 'outletId',
  TECHNICIAN: 'technicianId',
  CHANNEL: 'channel',
  ANSWERED_BY: 'answeredBy',
} as const satisfies Readonly<Record<SatisfactionDimension, keyof ResponseView>>;

/** @throws Rejection `FIGURES_PERIOD_EMPTY`, `FIGURES_IN_FUTURE` */
export const refuseTimes = (from: Date | null | undefined, to: Date | null | undefined, now: Date): void => {
  if (from && to && from >= to)
    throw new Rejection('FIGURES_PERIOD_EMPTY', 'The time ends before it begins: let "from" be earlier.', {
      from: from.toISOString(),
      to: to.toISOString(),
    });
  if (from && from > now)
    throw new Rejection('FIGURES_IN_FUTURE', 'Nothing is known of the future yet: ask for a time that has begun.', {
      from: from.toISOString(),
      now: now.toISOString(),
    });
};

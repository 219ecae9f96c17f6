import { Rejection } from '#event-sourcing';
import { ANY, both, type Condition, given } from '#projections';
import type { AnswerChannel, SurveyCaseKind, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';
import type { SatisfactionDimension } from './figure-words.js';

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
  ].reduce(both, ANY);

export const between = (column: string, { from, to }: SatisfactionFilter): Condition =>
  both(given(`${column} >= :from`, 'from', from), given(`${column} < :to`, 'to', to));

export const COLUMNS: Readonly<Record<SatisfactionDimension, string>> = {
  SURVEY: 'row.surveyId',
  PHASE: 'row.phase',
  OCCASION: 'row.occasion',
  WAVE: 'row.waveId',
  CASE_KIND: 'row.caseKind',
  PRODUCT_LINE: 'row.productLine',
  PRODUCT_MODEL: 'row.productModel',
  BATCH: 'row.batch',
  REGION: 'row.region',
  PARTNER: 'row.partnerId',
  OUTLET: 'row.outletId',
  TECHNICIAN: 'row.technicianId',
  CHANNEL: 'row.channel',
  ANSWERED_BY: 'row.answeredBy',
};

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

import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import {
  ConnectionArgs,
  graphqlEnum,
  OptionalChoices,
  OptionalFlag,
  OptionalInner,
  OptionalNames,
  UuidOf,
} from '#graphql';
import { SERIES_KINDS, type SeriesKind } from '../crisis-words.events.js';
import { SeriesKindEnum } from '../crisis-words.view.js';
import type { SeriesFilter } from './series.queries.js';

export const SERIES_ORDERS = ['SCORE_DESC', 'REPORTED_DESC'] as const;
export type SeriesOrder = (typeof SERIES_ORDERS)[number];

const SeriesOrderEnum = graphqlEnum('EarlyWarningSeriesOrder', SERIES_ORDERS, 'How series are sorted.', {
  SCORE_DESC: 'The most unusual first.',
  REPORTED_DESC: 'Those first that were reported last.',
});

@InputType({ description: 'Which series. What is left out does not matter.' })
export class EarlyWarningSeriesFilterInput implements SeriesFilter {
  @OptionalChoices(SeriesKindEnum, SERIES_KINDS, 'Of one of these kinds.')
  kinds?: SeriesKind[] | null;

  @OptionalNames('About one of these products, by line and model: "Ranges R-90".')
  products?: string[] | null;

  @OptionalNames('About one of these components.')
  components?: string[] | null;

  @OptionalNames('About one of these symptoms.')
  symptoms?: string[] | null;

  @OptionalNames('About one of these batches.')
  batches?: string[] | null;

  @OptionalNames('About one of these regions.')
  regions?: string[] | null;

  @OptionalNames('About one of these partners or their own.')
  partnerIds?: string[] | null;

  @OptionalNames('About one of these outlets.')
  outletIds?: string[] | null;

  @OptionalNames('About one of these technicians.')
  technicianIds?: string[] | null;

  @OptionalFlag('At or beyond the score from which they alert, or below it.')
  isUnusual?: boolean | null;
}

@ArgsType()
export class EarlyWarningSeriesArgs extends ConnectionArgs {
  @OptionalInner(() => EarlyWarningSeriesFilterInput, 'Which ones.')
  filter?: EarlyWarningSeriesFilterInput | null;

  @Field(() => SeriesOrderEnum, { defaultValue: 'SCORE_DESC', description: 'In which order.' })
  @IsIn(SERIES_ORDERS)
  orderBy: SeriesOrder = 'SCORE_DESC';
}

@ArgsType()
export class CrisisAlertSignalsArgs extends ConnectionArgs {
  @UuidOf('an alert', 'Identifier of the alert.')
  alertId!: string;
}

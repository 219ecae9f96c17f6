import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import {
  ConnectionArgs,
  FeedCursor,
  graphqlEnum,
  OptionalChoices,
  OptionalDay,
  OptionalFlag,
  OptionalInner,
  OptionalNames,
  OptionalUuidsOf,
} from '#graphql';
import { ALERT_CAUSES, type AlertCause, SERIES_KINDS, type SeriesKind } from '../crisis-words.events.js';
import { AlertCauseEnum, AlertStatusEnum, SeriesKindEnum } from '../crisis-words.view.js';
import type { AlertFilter } from './alert.queries.js';
import { ALERT_STATUSES, type AlertStatus } from './alert-words.events.js';

export const ALERT_ORDERS = ['RAISED_DESC', 'DAY_DESC', 'SCORE_DESC', 'UPDATED_DESC'] as const;
export type AlertOrder = (typeof ALERT_ORDERS)[number];

const AlertOrderEnum = graphqlEnum('CrisisAlertOrder', ALERT_ORDERS, 'How alerts are sorted.', {
  DAY_DESC: 'By the day that they are about, the latest first.',
  SCORE_DESC: 'The most unusual first.',
});

@InputType({ description: 'Which alerts. What is left out does not matter.' })
export class CrisisAlertFilterInput implements AlertFilter {
  @OptionalChoices(AlertStatusEnum, ALERT_STATUSES, 'Standing at one of these.')
  statuses?: AlertStatus[] | null;

  @OptionalChoices(AlertCauseEnum, ALERT_CAUSES, 'Raised because of one of these.')
  causes?: AlertCause[] | null;

  @OptionalChoices(SeriesKindEnum, SERIES_KINDS, 'About series of one of these kinds.')
  kinds?: SeriesKind[] | null;

  @OptionalNames('About one of these products, by line and model: "Ranges R-90".')
  products?: string[] | null;

  @OptionalNames('About one of these components.')
  components?: string[] | null;

  @OptionalNames('Naming one of these batches.')
  batches?: string[] | null;

  @OptionalNames('About one of these partners or their own.')
  partnerIds?: string[] | null;

  @OptionalNames('Owned by one of these people.')
  ownerIds?: string[] | null;

  @OptionalUuidsOf('a series', 'About one of these series.')
  seriesIds?: string[] | null;

  @OptionalFlag('Of history only, or of today’s only.')
  isHistorical?: boolean | null;

  @OptionalDay('About this day or a later one.')
  from?: string | null;

  @OptionalDay('About a day before this one.')
  to?: string | null;
}

@ArgsType()
export class CrisisAlertsArgs extends ConnectionArgs {
  @OptionalInner(() => CrisisAlertFilterInput, 'Which ones.')
  filter?: CrisisAlertFilterInput | null;

  @Field(() => AlertOrderEnum, { defaultValue: 'RAISED_DESC', description: 'In which order.' })
  @IsIn(ALERT_ORDERS)
  orderBy: AlertOrder = 'RAISED_DESC';
}

@ArgsType()
export class CrisisAlertChangesArgs {
  @OptionalInner(() => CrisisAlertFilterInput, 'Which ones.')
  filter?: CrisisAlertFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@ArgsType()
export class CrisisAlertFiguresArgs {
  @OptionalInner(() => CrisisAlertFilterInput, 'Of which alerts.')
  filter?: CrisisAlertFilterInput | null;
}

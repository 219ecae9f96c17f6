import { graphqlEnum } from '#graphql';
import {
  DEPOSIT_DUE_KINDS,
  DEPOSIT_MOVEMENT_KINDS,
  DEPOSIT_OWNER_KINDS,
  DEPOSIT_STATUSES,
  RELEASE_CAUSES,
} from './deposit-words.events.js';

export const DEPOSIT_SORTINGS = ['OWNER_ASC', 'DUE_ASC', 'UPDATED_DESC'] as const;
export type DepositSorting = (typeof DEPOSIT_SORTINGS)[number];
export const DEPOSIT_ORIGINS = ['LIVE', 'IMPORT'] as const;
export type DepositOrigin = (typeof DEPOSIT_ORIGINS)[number];

export const DepositOwnerKindEnum = graphqlEnum('DepositOwnerKind', DEPOSIT_OWNER_KINDS, 'Whose deposit it is.', {
  COMPANY: 'The company’s own fund, which answers for its own service organisation.',
});
export const DepositStatusEnum = graphqlEnum('DepositStatus', DEPOSIT_STATUSES, 'Where a deposit stands.', {
  DEMANDED: 'What was demanded is not lodged yet, or not all of it.',
  TOP_UP_REQUIRED: 'It is to be filled up again by a day.',
  REFUND_REQUESTED: 'The partner has left; until the claims window has passed, somebody may claim something.',
  REFUND_DUE: 'The claims window has passed: it is to be paid back.',
});
export const DepositDueKindEnum = graphqlEnum('DepositDueKind', DEPOSIT_DUE_KINDS, 'For what money is to be brought.');
export const ReleaseCauseEnum = graphqlEnum(
  'DepositReleaseCause',
  RELEASE_CAUSES,
  'Why something is no longer reserved.',
  { JOB_WITHDRAWN: 'The job was taken from the partner.' },
);
export const DepositMovementKindEnum = graphqlEnum(
  'DepositMovementKind',
  DEPOSIT_MOVEMENT_KINDS,
  'What happened to a deposit.',
  { DUE_MET: 'What was to be brought is there.' },
);
export const DepositSortingEnum = graphqlEnum('DepositSorting', DEPOSIT_SORTINGS, 'How deposits are sorted.');
export const DepositOriginEnum = graphqlEnum(
  'DepositOrigin',
  DEPOSIT_ORIGINS,
  'Whether something was recorded here first.',
);

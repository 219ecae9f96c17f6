import { graphqlEnum } from '#graphql';
import {
  CONSENT_PURPOSES,
  CONSENT_SOURCES,
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  ERASURE_GROUNDS,
} from './customer.events.js';

export const DUPLICATE_REASONS = ['SAME_PHONE', 'SAME_EMAIL', 'SIMILAR_NAME'] as const;
export const CUSTOMER_ORDERS = ['NAME_ASC', 'NAME_DESC', 'REGISTERED_ASC', 'REGISTERED_DESC'] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];
export type CustomerOrder = (typeof CUSTOMER_ORDERS)[number];

export const CustomerKindEnum = graphqlEnum('CustomerKind', CUSTOMER_KINDS, 'Who buys from the company.', {
  CONSUMER: 'A person who bought for own use.',
  DEALER: 'Sells on, and reports for its customers.',
  DIRECT_USER: 'A company that uses many units itself, such as a fleet.',
});
export const CustomerStatusEnum = graphqlEnum('CustomerStatus', CUSTOMER_STATUSES, 'Where a customer file stands.', {
  MERGED: 'A duplicate: only read, its id stands for the customer it went into.',
  ERASED: 'The personal data were erased at the end.',
});
export const ConsentPurposeEnum = graphqlEnum('ConsentPurpose', CONSENT_PURPOSES, 'What a customer consents to.', {
  SURVEY: 'Being asked how satisfied they are.',
  GREETING: 'Greetings and thanks after a case.',
  PARTNER_SHARING: 'Their data going to the partner who works for them.',
});
export const ConsentSourceEnum = graphqlEnum('ConsentSource', CONSENT_SOURCES, 'How the customer said so.');
export const ErasureGroundEnum = graphqlEnum('ErasureGround', ERASURE_GROUNDS, 'Why a customer is erased.', {
  REQUESTED: 'The customer asked for it.',
  RETENTION_ENDED: 'The time is over for which the data may be kept.',
});
export const DuplicateReasonEnum = graphqlEnum(
  'DuplicateReason',
  DUPLICATE_REASONS,
  'What two customer files have in common.',
);
export const CustomerOrderEnum = graphqlEnum('CustomerOrder', CUSTOMER_ORDERS, 'How customers are sorted.');

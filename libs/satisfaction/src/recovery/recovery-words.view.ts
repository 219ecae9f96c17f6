import { graphqlEnum } from '#graphql';
import {
  REACHED,
  RECOVERY_CHANNELS,
  RECOVERY_OUTCOMES,
  RECOVERY_OWNER_KINDS,
  RECOVERY_STATES,
} from '../satisfaction-words.events.js';

export const RECOVERY_ORDERS = ['DUE_ASC', 'OPENED_DESC', 'UPDATED_DESC'] as const;
export type RecoveryOrder = (typeof RECOVERY_ORDERS)[number];

export const RecoveryOwnerKindEnum = graphqlEnum(
  'RecoveryOwnerKind',
  RECOVERY_OWNER_KINDS,
  'What kind of owner a follow-up has.',
  { TIER: 'Everybody of a tier, until one of them takes it over.' },
);
export const RecoveryStateEnum = graphqlEnum('RecoveryState', RECOVERY_STATES, 'Where a follow-up stands.', {
  OPEN: 'Nobody has spoken with the customer yet.',
  CONTACTED: 'Somebody has reached the customer.',
});
export const RecoveryChannelEnum = graphqlEnum(
  'RecoveryChannel',
  RECOVERY_CHANNELS,
  'How somebody tried to reach a customer.',
);
export const ReachedEnum = graphqlEnum('RecoveryReached', REACHED, 'Whether the customer was reached.');
export const RecoveryOutcomeEnum = graphqlEnum('RecoveryOutcome', RECOVERY_OUTCOMES, 'What became of a follow-up.', {
  RECOVERED: 'The customer says that it was put right.',
  NOT_RECOVERED: 'The customer stays dissatisfied.',
  UNREACHED: 'The customer could not be reached.',
  UNFOUNDED: 'The score was a mistake or is about something else.',
});
export const RecoveryOrderEnum = graphqlEnum('RecoveryOrder', RECOVERY_ORDERS, 'How follow-ups are sorted.');

import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  Inner,
  Name,
  OptionalChoice,
  OptionalChoices,
  OptionalInner,
  OptionalNames,
  OptionalTime,
  OptionalWords,
  Uuid,
  Words,
} from '#graphql';
import {
  REACHED,
  RECOVERY_CHANNELS,
  RECOVERY_OUTCOMES,
  RECOVERY_OWNER_KINDS,
  RECOVERY_STATES,
  type Reached,
  type RecoveryChannel,
  type RecoveryOutcome,
  type RecoveryOwner,
  type RecoveryOwnerKind,
  type RecoveryState,
  SURVEY_CASES,
  type SurveyCaseKind,
} from '../satisfaction-words.events.js';
import { SurveyCaseKindEnum } from '../satisfaction-words.view.js';
import type { RecoveryFilter } from './recovery.queries.js';
import {
  RECOVERY_ORDERS,
  ReachedEnum,
  RecoveryChannelEnum,
  type RecoveryOrder,
  RecoveryOrderEnum,
  RecoveryOutcomeEnum,
  RecoveryOwnerKindEnum,
  RecoveryStateEnum,
} from './recovery-words.view.js';

@InputType({ description: 'Who answers for a follow-up.' })
export class RecoveryOwnerInput implements RecoveryOwner {
  @Choice(RecoveryOwnerKindEnum, RECOVERY_OWNER_KINDS, 'What kind of owner.')
  kind!: RecoveryOwnerKind;

  @Name("A person's id, a department or a tier.")
  id!: string;
}

@InputType({ isAbstract: true })
class RecoveryInput extends CommandInput {
  @Uuid('The follow-up. expectedVersion is its version.')
  recoveryId!: string;
}

@InputType({ description: 'Who is to answer for a follow-up: oneself, or somebody else by a supervisor.' })
export class AssignRecoveryInput extends RecoveryInput {
  @Inner(() => RecoveryOwnerInput, 'Who.')
  owner!: RecoveryOwnerInput;
}

@InputType({ description: 'One try to reach the customer.' })
export class RecordRecoveryContactInput extends RecoveryInput {
  @Choice(RecoveryChannelEnum, RECOVERY_CHANNELS, 'How.')
  channel!: RecoveryChannel;

  @Choice(ReachedEnum, REACHED, 'Whether the customer was reached.')
  reached!: Reached;

  @OptionalWords('What was said. Personal.')
  note: string | null = null;
}

@InputType({ description: 'What became of a follow-up.' })
export class CloseRecoveryInput extends RecoveryInput {
  @Choice(RecoveryOutcomeEnum, RECOVERY_OUTCOMES, 'What became of it.')
  outcome!: RecoveryOutcome;

  @Words('What was done. Personal.')
  note!: string;
}

@InputType({ description: 'Which follow-ups. What is left out does not matter.' })
export class RecoveryFilterInput implements RecoveryFilter {
  @OptionalChoices(RecoveryStateEnum, RECOVERY_STATES, 'Where they stand.')
  states?: RecoveryState[] | null;

  @OptionalChoices(RecoveryOutcomeEnum, RECOVERY_OUTCOMES, 'What became of them.')
  outcomes?: RecoveryOutcome[] | null;

  @OptionalChoice(RecoveryOwnerKindEnum, RECOVERY_OWNER_KINDS, 'What kind of owner they have.')
  ownerKind?: RecoveryOwnerKind | null;

  @OptionalNames('Of one of these owners.')
  ownerIds?: string[] | null;

  @OptionalNames('After one of these invitations.')
  invitationIds?: string[] | null;

  @OptionalChoices(SurveyCaseKindEnum, SURVEY_CASES, 'What kind of case they are about.')
  caseKinds?: SurveyCaseKind[] | null;

  @OptionalNames('About one of these cases.')
  caseIds?: string[] | null;

  @OptionalNames('Of one of these customers.')
  customerIds?: string[] | null;

  @OptionalNames('About the work of one of these partners.')
  partnerIds?: string[] | null;

  @OptionalNames('In one of these regions.')
  regions?: string[] | null;

  @OptionalTime('Open, and due before this time: with the present one, those overdue.')
  dueBefore?: Date | null;

  @OptionalTime('Opened from here on.')
  openedFrom?: Date | null;

  @OptionalTime('Opened before.')
  openedTo?: Date | null;
}

@ArgsType()
export class RecoveriesArgs extends ConnectionArgs {
  @OptionalInner(() => RecoveryFilterInput, 'Which follow-ups.')
  filter?: RecoveryFilterInput | null;

  @Field(() => RecoveryOrderEnum, { defaultValue: 'DUE_ASC', description: 'How they are sorted.' })
  @IsIn(RECOVERY_ORDERS)
  orderBy: RecoveryOrder = 'DUE_ASC';
}

@ArgsType()
export class RecoveryChangesArgs {
  @OptionalInner(() => RecoveryFilterInput, 'Which follow-ups.')
  filter?: RecoveryFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

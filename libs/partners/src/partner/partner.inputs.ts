import { InputType } from '@nestjs/graphql';
import {
  Choice,
  CommandInput,
  Day,
  Inner,
  Month,
  Name,
  OptionalDay,
  OptionalName,
  OptionalNames,
  OptionalUuid,
  OptionalWords,
  Uuid,
  Words,
} from '#graphql';
import { Amount, LONGEST_TEXT, Names, OptionalAmount, OptionalSeveral, Several } from '../given.inputs.js';
import type {
  AmendContract,
  ApplyAsPartner,
  ContactGiven,
  ContractGiven,
  RevisePartner,
  SuspendPartner,
  VetPartner,
} from './partner.commands.js';
import {
  PARTNER_KINDS,
  type PartnerKind,
  SUSPENSION_CAUSES,
  type SuspensionCause,
  type VettingCriterion,
} from './partner-words.events.js';
import { PartnerKindEnum, SuspensionCauseEnum } from './partner-words.view.js';
import type { OverruleScoreConsequence } from './score.commands.js';

@InputType({ description: 'Somebody who speaks for a partner.' })
export class PartnerContactInput implements ContactGiven {
  @Name('What this person does there.')
  role!: string;

  @Name('Name. Personal.')
  name!: string;

  @OptionalName('Phone number. Personal.')
  phone: string | null = null;

  @OptionalName('E-mail address. Personal.')
  email: string | null = null;
}

@InputType({ description: 'An organisation that wants to do service work.' })
export class ApplyAsPartnerInput extends CommandInput implements Omit<ApplyAsPartner['data'], 'partnerId'> {
  @Choice(PartnerKindEnum, PARTNER_KINDS, 'Whose organisation it is.')
  kind!: PartnerKind;

  @Name('Name of the organisation.')
  name!: string;

  @OptionalName('Its number in a register of companies.')
  registrationNumber: string | null = null;

  @Several(() => PartnerContactInput, 'Who speaks for it.')
  contacts!: PartnerContactInput[];

  @OptionalName('Its bank account. Personal.')
  bankAccount: string | null = null;

  @Names('Where it wants to work: regions by ISO 3166.')
  regions!: string[];

  @Names('What it can do: skills of the policy pack.')
  skills!: string[];

  @OptionalWords('What it says of itself. Personal.', LONGEST_TEXT)
  about: string | null = null;
}

@InputType({ description: 'What is otherwise with a partner; what is left out stays as it is.' })
export class RevisePartnerInput extends CommandInput implements Omit<RevisePartner['data'], 'partnerId'> {
  @Uuid('The partner.')
  partnerId!: string;

  @OptionalName('Name of the organisation.')
  name: string | null = null;

  @OptionalName('Its number in a register of companies.')
  registrationNumber: string | null = null;

  @OptionalSeveral(() => PartnerContactInput, 'Who speaks for it: all of them.')
  contacts: PartnerContactInput[] | null = null;

  @OptionalName('Its bank account. Personal.')
  bankAccount: string | null = null;
}

@InputType({ description: 'A score for each criterion, on the scale of the policy pack.' })
export class VettingScoresInput implements Record<VettingCriterion, number> {
  @Amount('What others say of it.')
  REPUTATION!: number;

  @Amount('What it can do, with which people and tools.')
  CAPABILITY!: number;

  @Amount('How well its resources fit with ours.')
  RESOURCE_INTEGRATION!: number;

  @Amount('How much it wants to.')
  WILLINGNESS!: number;
}

@InputType({ description: 'What a look into a partner has shown.' })
export class VetPartnerInput extends CommandInput implements Omit<VetPartner['data'], 'partnerId'> {
  @Uuid('The partner.')
  partnerId!: string;

  @Inner(() => VettingScoresInput, 'The four scores.')
  scores!: VettingScoresInput;

  @OptionalWords('What the scores rest on. Personal.', LONGEST_TEXT)
  note: string | null = null;
}

@InputType({ description: 'Which partner, and why.' })
export class PartnerReasonInput extends CommandInput {
  @Uuid('The partner.')
  partnerId!: string;

  @Words('Why. Personal.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'Which partner, and what there is to say.' })
export class PartnerNoteInput extends CommandInput {
  @Uuid('The partner.')
  partnerId!: string;

  @OptionalWords('What there is to say. Personal.', LONGEST_TEXT)
  note: string | null = null;
}

type Asked = OverruleScoreConsequence['data'];

@InputType({ description: 'Which partner.' })
export class PartnerIdInput extends CommandInput {
  @Uuid('The partner.')
  partnerId!: string;
}

@InputType({ description: 'No new work for now.' })
export class SuspendPartnerInput extends CommandInput implements Omit<SuspendPartner['data'], 'partnerId'> {
  @Uuid('The partner.')
  partnerId!: string;

  @Choice(SuspensionCauseEnum, SUSPENSION_CAUSES, 'What kind of reason there is.')
  cause!: SuspensionCause;

  @Words('Why. Personal.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'Which consequence is set aside, and why.' })
export class OverruleScoreConsequenceInput extends CommandInput implements Asked {
  @Uuid('The partner.')
  partnerId!: string;

  @Month('The month from whose score it followed, such as 2026-03.')
  month!: string;

  @Words('Why. Personal.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'What was agreed with a partner.' })
export class ConcludeContractInput extends CommandInput implements ContractGiven {
  @Uuid('The partner.')
  partnerId!: string;

  @Words('What is to be reached.', LONGEST_TEXT)
  goals!: string;

  @Words('What was agreed.', LONGEST_TEXT)
  content!: string;

  @Day('Its first day, where the company is.')
  firstDay!: string;

  @Day('Its last day.')
  lastDay!: string;

  @Names('Regions by ISO 3166.')
  regions!: string[];

  @OptionalAmount('How many kilometres from an outlet, at most.')
  radiusKm: number | null = null;

  @Names('Skills it is for.')
  skills!: string[];

  @Uuid('The price list of its services: one that was published for repairs.')
  servicePriceListId!: string;

  @OptionalUuid('The price list of its parts: one that was published for parts.')
  partsPriceListId: string | null = null;
}

type Amended = Omit<AmendContract['data'], 'partnerId'>;

@InputType({ description: 'What is agreed otherwise from now on; what is left out stays as it is.' })
export class AmendContractInput extends CommandInput implements Amended {
  @Uuid('The partner.')
  partnerId!: string;

  @Words('Why it is amended.', LONGEST_TEXT)
  reason!: string;

  @OptionalWords('What is to be reached.', LONGEST_TEXT)
  goals: string | null = null;

  @OptionalWords('What was agreed.', LONGEST_TEXT)
  content: string | null = null;

  @OptionalDay('Its first day.')
  firstDay: string | null = null;

  @OptionalDay('Its last day.')
  lastDay: string | null = null;

  @OptionalNames('Regions by ISO 3166: all of them.')
  regions: string[] | null = null;

  @OptionalAmount('How many kilometres from an outlet, at most.')
  radiusKm: number | null = null;

  @OptionalNames('Skills it is for: all of them.')
  skills: string[] | null = null;

  @OptionalUuid('The price list of its services.')
  servicePriceListId: string | null = null;

  @OptionalUuid('The price list of its parts.')
  partsPriceListId: string | null = null;
}

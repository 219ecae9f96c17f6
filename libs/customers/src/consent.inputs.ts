import { InputType } from '@nestjs/graphql';
import { Choice, CommandInput, OptionalTime, UuidOf } from '#graphql';
import { CONSENT_PURPOSES, CONSENT_SOURCES, type ConsentPurpose, type ConsentSource } from './customer.events.js';
import { ConsentPurposeEnum, ConsentSourceEnum } from './customer-words.view.js';

@InputType({ description: 'A consent as the customer gave it.' })
export class ConsentInput {
  @Choice(ConsentPurposeEnum, CONSENT_PURPOSES, 'What for.')
  purpose!: ConsentPurpose;

  @Choice(ConsentSourceEnum, CONSENT_SOURCES, 'How the customer said so.')
  source!: ConsentSource;

  @OptionalTime('When the customer said so, by default now.')
  givenAt?: Date | null;
}

@InputType({ description: 'A consent that a customer gives.' })
export class RecordConsentInput extends CommandInput {
  @UuidOf('a customer', 'The customer.')
  customerId!: string;

  @Choice(ConsentPurposeEnum, CONSENT_PURPOSES, 'What for.')
  purpose!: ConsentPurpose;

  @Choice(ConsentSourceEnum, CONSENT_SOURCES, 'How the customer said so.')
  source!: ConsentSource;

  @OptionalTime('When the customer said so, by default now.')
  givenAt?: Date | null;
}

@InputType({ description: 'A consent that a customer takes back, or an objection to what was never consented to.' })
export class WithdrawConsentInput extends CommandInput {
  @UuidOf('a customer', 'The customer.')
  customerId!: string;

  @Choice(ConsentPurposeEnum, CONSENT_PURPOSES, 'What for.')
  purpose!: ConsentPurpose;

  @Choice(ConsentSourceEnum, CONSENT_SOURCES, 'How the customer said so.')
  source!: ConsentSource;

  @OptionalTime('When the customer said so, by default now.')
  withdrawnAt?: Date | null;
}

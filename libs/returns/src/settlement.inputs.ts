import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, Min } from 'class-validator';
import {
  Amount,
  Choice,
  CommandInput,
  LineNo,
  OptionalInner,
  OptionalLineNos,
  OptionalName,
  Several,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { ReturnId } from './given.inputs.js';
import { ReturnLineNoInput } from './return.inputs.js';
import {
  CHARGE_OUTCOMES,
  type ChargeOutcome,
  CREDIT_FORMS,
  type CreditForm,
  SHIPPING_PAYERS,
  type ShippingPayer,
} from './return-words.events.js';
import { ChargeOutcomeEnum, CreditFormEnum, ShippingPayerEnum } from './return-words.view.js';
import type { Adjustment, ConfirmReturnSettlement, ShippingGiven } from './settlement.commands.js';

@InputType({ description: 'What the way back cost.' })
export class ReturnShippingInput implements ShippingGiven {
  @Amount('How much.')
  cost!: Money;

  @Choice(ShippingPayerEnum, SHIPPING_PAYERS, 'Who has paid it.')
  paidBy!: ShippingPayer;
}

@InputType({ description: 'What is to be due for a line, whatever the rules say.' })
export class ReturnAdjustmentInput implements Adjustment {
  @LineNo()
  no!: number;

  @Amount('For the whole line, in the currency of the return.')
  due!: Money;
}

@InputType({ description: 'Asks what is due. Nothing is paid by it.' })
export class QuoteReturnSettlementInput extends CommandInput {
  @ReturnId()
  returnId!: string;

  @OptionalLineNos('For which lines; by default all that wait for money.')
  nos: number[] | null = null;

  @OptionalInner(() => ReturnShippingInput, 'What the way back cost, where it is to be settled too.')
  shipping: ReturnShippingInput | null = null;

  @Several(() => ReturnAdjustmentInput, 'Sums that a supervisor names.')
  adjustments: ReturnAdjustmentInput[] = [];
}

@InputType({ description: 'Pays what a quote has shown.' })
export class ConfirmReturnSettlementInput
  extends CommandInput
  implements Omit<ConfirmReturnSettlement['data'], 'payTo'>
{
  @ReturnId()
  returnId!: string;

  @Field(() => Int, { description: 'Number of the quote that was shown.' })
  @IsInt()
  @Min(1, { message: 'Must be the number of a quote.' })
  quoteNo!: number;

  @OptionalName('The payment or account as the gateway knows it; by default the one that the order was paid with.')
  payTo: string | null = null;

  @Field(() => CreditFormEnum, { defaultValue: 'STORE_CREDIT', description: 'How credit is given.' })
  @IsIn(CREDIT_FORMS)
  creditForm: CreditForm = 'STORE_CREDIT';
}

@InputType({ description: 'Another way to pay, after the gateway has declined for good.' })
export class RedirectRefundInput extends ReturnLineNoInput {
  @Words('The payment or account as the gateway knows it.')
  payTo!: string;
}

@InputType({ description: 'What came of a charge that was proposed.' })
export class ResolveReturnChargeInput extends ReturnLineNoInput {
  @Choice(ChargeOutcomeEnum, CHARGE_OUTCOMES, 'Whether the customer agreed, or nothing is asked for.')
  outcome!: ChargeOutcome;

  @Words('Why, or what the customer said.')
  reason!: string;
}

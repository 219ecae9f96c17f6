import { InputType } from '@nestjs/graphql';
import { Amount, Choice, CommandInput, OptionalAmount, OptionalIdentifier, OptionalWords, Words } from '#graphql';
import type { Money } from '#values';
import type {
  ChargeDeposit,
  DemandDeposit,
  LodgeDeposit,
  RefundDeposit,
  ReleaseDepositReservation,
  RequestDepositRefund,
  RequireDepositTopUp,
  ReserveDeposit,
  ReverseDepositCharge,
} from './deposit.commands.js';
import { Identifier, OwnerId } from './deposit-given.inputs.js';
import { RELEASE_CAUSES, type ReleaseCause } from './deposit-words.events.js';
import { ReleaseCauseEnum } from './deposit-words.view.js';

@InputType({ description: 'How much an owner has to set aside.' })
export class DemandDepositInput extends CommandInput implements Omit<DemandDeposit['data'], 'cause'> {
  @OwnerId()
  ownerId!: string;

  @OptionalAmount('How much; by default what the pack demands of such an owner.')
  amount: Money | null = null;

  @OptionalWords('Why another sum than the pack’s.')
  reason: string | null = null;
}

@InputType({ description: 'Money that came in for a deposit: all that is due, or a part.' })
export class LodgeDepositInput extends CommandInput implements Omit<LodgeDeposit['data'], 'lodgementId'> {
  @OwnerId()
  ownerId!: string;

  @Amount('How much came.')
  amount!: Money;

  @Words('Of the payment, in the books.')
  reference!: string;
}

@InputType({ description: 'What is to be held for a job or a complaint.' })
export class ReserveDepositInput extends CommandInput implements Readonly<ReserveDeposit['data']> {
  @OwnerId()
  ownerId!: string;

  @Identifier('An identifier of your own: the same one never reserves twice.')
  reservationId!: string;

  @OptionalIdentifier('The job.')
  workOrderId: string | null = null;

  @OptionalIdentifier('The complaint.')
  complaintId: string | null = null;

  @Amount('How much.')
  amount!: Money;
}

@InputType({ description: 'What need not be held any more.' })
export class ReleaseDepositReservationInput
  extends CommandInput
  implements Readonly<ReleaseDepositReservation['data']>
{
  @OwnerId()
  ownerId!: string;

  @Identifier('The reservation.')
  reservationId!: string;

  @Choice(ReleaseCauseEnum, RELEASE_CAUSES, 'Why.')
  cause!: ReleaseCause;
}

@InputType({ description: 'Money of a deposit that pays for what a complaint is about.' })
export class ChargeDepositInput extends CommandInput implements Omit<ChargeDeposit['data'], 'chargeId'> {
  @OwnerId()
  ownerId!: string;

  @Identifier('The complaint that caused it.')
  complaintId!: string;

  @OptionalIdentifier('The job it is about.')
  workOrderId: string | null = null;

  @OptionalIdentifier('What is held for the case: it is taken first. Without it, what is free is taken.')
  reservationId: string | null = null;

  @Amount('How much.')
  amount!: Money;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'A charge that was wrong: the whole of it is given back.' })
export class ReverseDepositChargeInput extends CommandInput implements Readonly<ReverseDepositCharge['data']> {
  @OwnerId()
  ownerId!: string;

  @Identifier('The charge.')
  chargeId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'Asks an owner to fill its deposit up again.' })
export class RequireDepositTopUpInput extends CommandInput implements Readonly<RequireDepositTopUp['data']> {
  @OwnerId()
  ownerId!: string;
}

@InputType({ description: 'Asks for what a partner that has left had set aside.' })
export class RequestDepositRefundInput extends CommandInput implements Readonly<RequestDepositRefund['data']> {
  @OwnerId()
  ownerId!: string;
}

@InputType({ description: 'What was left of a deposit was paid back.' })
export class RefundDepositInput extends CommandInput implements Readonly<RefundDeposit['data']> {
  @OwnerId()
  ownerId!: string;

  @Words('Of the payment, in the books.')
  reference!: string;
}

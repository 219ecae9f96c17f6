import { InputType } from '@nestjs/graphql';
import { Choice, CommandInput, Name as Identifier, LineNo, OptionalIdentifier, OptionalWords } from '#graphql';
import { WorkOrderId } from '../given.inputs.js';
import { DECLINE_REASONS, type DeclineReason } from '../repair-words.events.js';
import type { AcceptOffer, DeclineOffer, OfferWorkOrder, WithdrawOffer } from './offer.commands.js';
import { DeclineReasonEnum } from './offer-words.view.js';

const ATTEMPT = 'Which attempt it is: the offer of the order.';

@InputType({ description: 'To whom an order is offered.' })
export class OfferWorkOrderInput extends CommandInput implements Pick<OfferWorkOrder['data'], 'workOrderId'> {
  @WorkOrderId()
  workOrderId!: string;

  @OptionalIdentifier('The outlet; by default the best candidate that was not asked yet.')
  outletId: string | null = null;

  @OptionalWords('Why not the first of the ranking.')
  reason: string | null = null;
}

@InputType({ description: 'An offer that is accepted.' })
export class AcceptOfferInput extends CommandInput implements Pick<AcceptOffer['data'], 'workOrderId' | 'attempt'> {
  @WorkOrderId()
  workOrderId!: string;

  @LineNo(ATTEMPT)
  attempt!: number;
}

@InputType({ description: 'An offer that is declined.' })
export class DeclineOfferInput extends AcceptOfferInput implements Pick<DeclineOffer['data'], 'reason' | 'note'> {
  @Choice(DeclineReasonEnum, DECLINE_REASONS, 'Why.')
  reason!: DeclineReason;

  @OptionalWords('What else there is to say.')
  note: string | null = null;
}

@InputType({ description: 'An offer that is taken back.' })
export class WithdrawOfferInput extends AcceptOfferInput implements Pick<WithdrawOffer['data'], 'reason'> {
  @OptionalWords('Why.')
  reason: string | null = null;
}

@InputType({ description: 'An order that is taken from its partner.' })
export class WithdrawAssignmentInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Identifier('The partner that it is taken from.')
  partnerId!: string;

  @OptionalWords('Why.')
  reason: string | null = null;
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext } from '#graphql';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderView } from '../work-order/work-order.view.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { DISPATCHERS } from '../work-order/work-order-roles.js';
import {
  AcceptOfferInput,
  DeclineOfferInput,
  OfferWorkOrderInput,
  WithdrawAssignmentInput,
  WithdrawOfferInput,
} from './offer.inputs.js';
import { offersOfOrders } from './offer.queries.js';
import { OfferSender } from './offer.sender.js';
import { OfferView } from './offer.view.js';

/** Who answers for an outlet. */
const ANSWERERS = ['partner', 'technician', ...DISPATCHERS] as const;

@Resolver(() => WorkOrderView)
export class OfferResolver {
  constructor(
    private readonly sender: WorkOrderSender,
    private readonly offers: OfferSender,
    private readonly dataSource: DataSource,
  ) {}

  @Allow(...DISPATCHERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Asks the best candidate, or the one that you choose, whether it does the work.',
  })
  offerWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: OfferWorkOrderInput): Promise<Receipt> {
    const { workOrderId, outletId, reason } = input;
    const data = { workOrderId, outletId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'OfferWorkOrder', input, data));
  }

  @Allow(...ANSWERERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Takes the order on, for your outlet or on behalf of another one.' })
  acceptOffer(@CurrentScope() scope: Scope, @Args('input') input: AcceptOfferInput): Promise<Receipt> {
    const { workOrderId, attempt } = input;
    return this.offers.accept(scope, commandFrom(scope.caller, 'AcceptOffer', input, { workOrderId, attempt }));
  }

  @Allow(...ANSWERERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Does not take the order on: the next candidate is asked.' })
  declineOffer(@CurrentScope() scope: Scope, @Args('input') input: DeclineOfferInput): Promise<Receipt> {
    const { workOrderId, attempt, reason, note } = input;
    const data = { workOrderId, attempt, reason, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'DeclineOffer', input, data));
  }

  @Allow(...DISPATCHERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Takes an open offer back: the next candidate is asked.' })
  withdrawOffer(@CurrentScope() scope: Scope, @Args('input') input: WithdrawOfferInput): Promise<Receipt> {
    const { workOrderId, attempt, reason } = input;
    const data = { workOrderId, attempt, cause: 'DISPATCHER' as const, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'WithdrawOffer', input, data));
  }

  @Allow(...DISPATCHERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Takes an order from its partner, with the visits that were not started: it is offered anew.',
  })
  withdrawAssignment(@CurrentScope() scope: Scope, @Args('input') input: WithdrawAssignmentInput): Promise<Receipt> {
    const { workOrderId, partnerId, reason } = input;
    const data = { workOrderId, partnerId, cause: 'DISPATCHER' as const, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'WithdrawAssignment', input, data));
  }

  @ResolveField(() => [OfferView], {
    name: 'offers',
    description: 'Who was asked, the first attempt first. Partners see those to them.',
  })
  offersOf(
    @Parent() { id }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<OfferView[]> {
    const ofOrders = loader(offersOfOrders, async (ids: readonly string[]) => {
      const rows = await offersOfOrders(scope, this.dataSource, ids);
      return ids.map((each) => rows.filter(({ workOrderId }) => workOrderId === each));
    });
    return ofOrders.load(id);
  }
}

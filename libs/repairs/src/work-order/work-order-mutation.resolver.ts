import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import {
  CancelWorkOrderInput,
  CloseWorkOrderInput,
  DraftWorkOrderInput,
  QualifyWorkOrderInput,
  SetWorkOrderSiteInput,
  type WorkOrderSiteInput,
} from './work-order.inputs.js';
import { WorkOrderSender } from './work-order.sender.js';
import { WorkOrderReceipt } from './work-order-receipt.view.js';
import { DISPATCHERS, DRAFTERS } from './work-order-roles.js';

@Resolver()
export class WorkOrderMutationResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...DRAFTERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Takes down what is to be done for a customer.' })
  draftWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: DraftWorkOrderInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { kind, place, customerId, sku, serial, component, symptomCode, region, zone, words } = input;
    const about = { customerId, sku, serial, component, symptomCode, region, zone, words };
    const data = {
      workOrderId: newId(identified.commandId, 'workorder'),
      kind,
      place,
      task: null,
      returnLine: null,
      ...about,
      site: input.site && siteGiven(input.site),
      reportedAt: input.reportedAt && input.reportedAt.toISOString(),
    };
    return this.sender.send(scope, commandFrom(scope.caller, 'DraftWorkOrder', identified, data));
  }

  @Allow(...DRAFTERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Says where the work is done.' })
  setWorkOrderSite(@CurrentScope() scope: Scope, @Args('input') input: SetWorkOrderSiteInput): Promise<Receipt> {
    const { workOrderId, region, zone } = input;
    const data = { workOrderId, site: siteGiven(input.site), region, zone };
    return this.sender.send(scope, commandFrom(scope.caller, 'SetWorkOrderSite', input, data));
  }

  @Allow(...DISPATCHERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Makes clear what is to be done, so that it can be offered.' })
  qualifyWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: QualifyWorkOrderInput): Promise<Receipt> {
    const { workOrderId, sku, serial, component, symptomCode, skills, minutes } = input;
    const data = { workOrderId, sku, serial, component, symptomCode, skills, minutes };
    return this.sender.send(scope, commandFrom(scope.caller, 'QualifyWorkOrder', input, data));
  }

  @Allow(...DRAFTERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Closes what nothing is left to do about.' })
  closeWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: CloseWorkOrderInput): Promise<Receipt> {
    const { workOrderId } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'CloseWorkOrder', input, { workOrderId }));
  }

  @Allow(...DRAFTERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Calls off what is not completed, and lets go what it holds.' })
  cancelWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: CancelWorkOrderInput): Promise<Receipt> {
    const { workOrderId, cause, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'CancelWorkOrder', input, { workOrderId, cause, reason }));
  }
}

const siteGiven = ({ address, contactName, phone, coordinates }: WorkOrderSiteInput) => ({
  address,
  contactName,
  phone,
  coordinates: coordinates && { latitude: coordinates.latitude, longitude: coordinates.longitude },
});

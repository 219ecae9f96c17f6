import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import {
  ChangeReturnRemedyInput,
  DisposeReturnLineInput,
  InspectReturnLineInput,
  type ReceivedInput,
  ReceiveReturnInput,
  RecordReturnRepairInput,
  ReferReturnLineInput,
  RejectReturnLineInput,
  ReturnLineNoInput,
  ShipReplacementInput,
} from './return.inputs.js';
import { ReturnSender } from './return.sender.js';
import { ReturnReceipt } from './return-receipt.view.js';
import { DECIDERS, HANDLERS, INSPECTORS, RECEIVERS, SENDERS } from './return-roles.js';

@Resolver()
export class ReturnGoodsResolver {
  constructor(private readonly sender: ReturnSender) {}

  @Allow(...RECEIVERS)
  @Mutation(() => ReturnReceipt, { description: 'Records what came, or that it did not; mixed parcels split lines.' })
  receiveReturn(@CurrentScope() scope: Scope, @Args('input') input: ReceiveReturnInput): Promise<Receipt> {
    const data = { returnId: input.returnId, received: input.received.map(receivedGiven) };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReceiveReturn', input, data));
  }

  @Allow(...INSPECTORS)
  @Mutation(() => ReturnReceipt, { description: 'Records what goods are like, and whether the fault was found.' })
  inspectReturnLine(@CurrentScope() scope: Scope, @Args('input') input: InspectReturnLineInput): Promise<Receipt> {
    const { returnId, no, condition, finding, note } = input;
    const data = { returnId, no, condition, finding, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'InspectReturnLine', input, data));
  }

  @Allow(...RECEIVERS)
  @Mutation(() => ReturnReceipt, {
    description: 'Takes the goods, or has a supervisor decide where a rule asks for it.',
  })
  acceptReturnLine(@CurrentScope() scope: Scope, @Args('input') input: ReturnLineNoInput): Promise<Receipt> {
    const { returnId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'AcceptReturnLine', input, { returnId, no }));
  }

  @Allow(...RECEIVERS, 'quality')
  @Mutation(() => ReturnReceipt, { description: 'Asks a supervisor to decide about a line.' })
  referReturnLine(@CurrentScope() scope: Scope, @Args('input') input: ReferReturnLineInput): Promise<Receipt> {
    const { returnId, no, note } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'ReferReturnLine', input, { returnId, no, note }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => ReturnReceipt, { description: 'Does not take the goods.' })
  rejectReturnLine(@CurrentScope() scope: Scope, @Args('input') input: RejectReturnLineInput): Promise<Receipt> {
    const { returnId, no, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RejectReturnLine', input, { returnId, no, reason }));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Gives the customer something else than was asked for.' })
  changeReturnRemedy(@CurrentScope() scope: Scope, @Args('input') input: ChangeReturnRemedyInput): Promise<Receipt> {
    const { returnId, no, remedy, reason } = input;
    const data = { returnId, no, remedy, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ChangeReturnRemedy', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Sends the replacement before the old goods are back.' })
  grantAdvanceExchange(@CurrentScope() scope: Scope, @Args('input') input: ReturnLineNoInput): Promise<Receipt> {
    const { returnId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'GrantAdvanceExchange', input, { returnId, no }));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Pays without asking for the goods, up to a limit.' })
  waiveGoods(@CurrentScope() scope: Scope, @Args('input') input: ReturnLineNoInput): Promise<Receipt> {
    const { returnId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'WaiveGoods', input, { returnId, no }));
  }

  @Allow(...SENDERS)
  @Mutation(() => ReturnReceipt, { description: 'Records that the replacement is on its way.' })
  shipReplacement(@CurrentScope() scope: Scope, @Args('input') input: ShipReplacementInput): Promise<Receipt> {
    const { returnId, no, serial, carrier, trackingNumber } = input;
    const data = { returnId, no, serial, carrier, trackingNumber };
    return this.sender.send(scope, commandFrom(scope.caller, 'ShipReplacement', input, data));
  }

  @Allow(...SENDERS)
  @Mutation(() => ReturnReceipt, { description: 'Records that a unit was repaired and goes back to the customer.' })
  recordReturnRepair(@CurrentScope() scope: Scope, @Args('input') input: RecordReturnRepairInput): Promise<Receipt> {
    const { returnId, no, reference } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordReturnRepair', input, { returnId, no, reference }));
  }

  @Allow(...INSPECTORS)
  @Mutation(() => ReturnReceipt, { description: 'Says what becomes of goods that came back.' })
  disposeReturnLine(@CurrentScope() scope: Scope, @Args('input') input: DisposeReturnLineInput): Promise<Receipt> {
    const { returnId, no, disposition, note } = input;
    const data = { returnId, no, disposition, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'DisposeReturnLine', input, data));
  }
}

const receivedGiven = ({ no, quantity, reception, condition, serial, note }: ReceivedInput) => ({
  no,
  quantity,
  reception,
  condition,
  serial,
  note,
});

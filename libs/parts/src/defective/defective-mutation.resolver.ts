import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { PartsSender } from '../parts.sender.js';
import { PARTS_USERS, STOCK_KEEPERS, WRITERS_OFF } from '../parts-roles.js';
import { HandleDefectivePart } from './defective-part.handler.js';
import {
  ReceiveDefectivePartInput,
  ScrapDefectivePartInput,
  SendDefectiveToSupplierInput,
  WaiveDefectivePartInput,
} from './defective-part.inputs.js';
import { defectivePartProjection } from './defective-part.projection.js';
import { defectivePartById } from './defective-part.queries.js';
import { DefectivePartView } from './defective-part.view.js';

const DefectivePartReceipt = receiptType('DefectivePart');

@Resolver(() => DefectivePartReceipt)
export class DefectiveMutationResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_USERS, 'quality')
  @Mutation(() => DefectivePartReceipt, { description: 'Records that a replaced piece came back, also late.' })
  receiveDefectivePart(
    @CurrentScope() scope: Scope,
    @Args('input') input: ReceiveDefectivePartInput,
  ): Promise<Receipt> {
    const { defectiveId, serial = null, finding, note = null } = input;
    const data = { defectiveId, serial, finding, note };
    return this.sender.send(
      scope,
      new HandleDefectivePart(commandFrom(scope.caller, 'ReceiveDefectivePart', input, data)),
    );
  }

  @Allow(...STOCK_KEEPERS, 'quality')
  @Mutation(() => DefectivePartReceipt, { description: 'Sends a defective piece to its supplier.' })
  sendDefectiveToSupplier(
    @CurrentScope() scope: Scope,
    @Args('input') input: SendDefectiveToSupplierInput,
  ): Promise<Receipt> {
    const { defectiveId, reference = null } = input;
    const command = commandFrom(scope.caller, 'SendDefectiveToSupplier', input, { defectiveId, reference });
    return this.sender.send(scope, new HandleDefectivePart(command));
  }

  @Allow(...STOCK_KEEPERS, 'quality')
  @Mutation(() => DefectivePartReceipt, { description: 'Throws a defective piece away.' })
  scrapDefectivePart(@CurrentScope() scope: Scope, @Args('input') input: ScrapDefectivePartInput): Promise<Receipt> {
    const { defectiveId, note = null } = input;
    const command = commandFrom(scope.caller, 'ScrapDefectivePart', input, { defectiveId, note });
    return this.sender.send(scope, new HandleDefectivePart(command));
  }

  @Allow(...WRITERS_OFF)
  @Mutation(() => DefectivePartReceipt, { description: 'Waits no longer for a replaced piece.' })
  waiveDefectivePart(@CurrentScope() scope: Scope, @Args('input') input: WaiveDefectivePartInput): Promise<Receipt> {
    const { defectiveId, note } = input;
    const command = commandFrom(scope.caller, 'WaiveDefectivePart', input, { defectiveId, note });
    return this.sender.send(scope, new HandleDefectivePart(command));
  }

  @ResolveField(() => DefectivePartView, { nullable: true, description: 'The piece after the command.' })
  defectivePart(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<DefectivePartView | null> {
    const awaited = { projection: defectivePartProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => defectivePartById(scope, this.dataSource, id));
  }
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import {
  AuthoriseReturnInput,
  CancelReturnInput,
  DenyReturnInput,
  OpenReturnInput,
  type ReturnLineInput,
} from './return.inputs.js';
import { returnProjection } from './return.projection.js';
import { returnById } from './return.queries.js';
import { ReturnSender } from './return.sender.js';
import { ReturnView } from './return.view.js';
import { ReturnReceipt } from './return-receipt.view.js';
import { HANDLERS } from './return-roles.js';

@Resolver(() => ReturnReceipt)
export class ReturnMutationResolver {
  constructor(
    private readonly sender: ReturnSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Takes down what a customer wants to return.' })
  openReturn(@CurrentScope() scope: Scope, @Args('input') input: OpenReturnInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { customerId, orderNumber } = input;
    const returnId = newId(identified.commandId, 'return');
    const data = { returnId, customerId, orderNumber, task: null, lines: input.lines.map(lineGiven) };
    return this.sender.send(scope, commandFrom(scope.caller, 'OpenReturn', identified, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Lets goods be sent back, for a time.' })
  authoriseReturn(@CurrentScope() scope: Scope, @Args('input') input: AuthoriseReturnInput): Promise<Receipt> {
    const { returnId, nos } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'AuthoriseReturn', input, { returnId, nos }));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Says no to what was requested.' })
  denyReturn(@CurrentScope() scope: Scope, @Args('input') input: DenyReturnInput): Promise<Receipt> {
    const { returnId, nos, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'DenyReturn', input, { returnId, nos, reason }));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Records that the customer keeps the goods after all.' })
  cancelReturn(@CurrentScope() scope: Scope, @Args('input') input: CancelReturnInput): Promise<Receipt> {
    const { returnId, nos } = input;
    const data = { returnId, nos, cause: 'CUSTOMER_ASKED' as const };
    return this.sender.send(scope, commandFrom(scope.caller, 'CancelReturn', input, data));
  }

  @ResolveField(() => ReturnView, { name: 'return', nullable: true, description: 'The return after the command.' })
  one(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReturnView | null> {
    const awaited = { projection: returnProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => returnById(scope, this.dataSource, id));
  }
}

const lineGiven = (line: ReturnLineInput) => ({
  sku: line.sku,
  serial: line.serial,
  orderLineNo: line.orderLineNo,
  quantity: line.quantity,
  reason: line.reason,
  symptomCode: line.symptomCode,
  remedy: line.remedy,
  words: line.words,
});

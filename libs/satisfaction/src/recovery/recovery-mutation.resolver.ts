import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { CALLERS } from '../satisfaction-roles.js';
import { AssignRecoveryInput, CloseRecoveryInput, RecordRecoveryContactInput } from './recovery.inputs.js';
import { recoveryProjection } from './recovery.projection.js';
import { recoveryById } from './recovery.queries.js';
import { RecoverySender } from './recovery.sender.js';
import { RecoveryView } from './recovery.view.js';
import { RecoveryReceipt } from './recovery-receipt.view.js';

@Resolver(() => RecoveryReceipt)
export class RecoveryMutationResolver {
  constructor(
    private readonly sender: RecoverySender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...CALLERS)
  @Mutation(() => RecoveryReceipt, { description: 'Takes a follow-up over, or hands it to somebody.' })
  assignRecovery(@CurrentScope() scope: Scope, @Args('input') input: AssignRecoveryInput): Promise<Receipt> {
    const { recoveryId, owner } = input;
    const data = { recoveryId, owner: { kind: owner.kind, id: owner.id } };
    return this.sender.send(scope, commandFrom(scope.caller, 'AssignRecovery', input, data));
  }

  @Allow(...CALLERS)
  @Mutation(() => RecoveryReceipt, { description: 'Records a try to reach the customer.' })
  recordRecoveryContact(
    @CurrentScope() scope: Scope,
    @Args('input') input: RecordRecoveryContactInput,
  ): Promise<Receipt> {
    const { recoveryId, channel, reached, note } = input;
    const data = { recoveryId, channel, reached, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordRecoveryContact', input, data));
  }

  @Allow(...CALLERS)
  @Mutation(() => RecoveryReceipt, { description: 'Closes a follow-up with what became of it.' })
  closeRecovery(@CurrentScope() scope: Scope, @Args('input') input: CloseRecoveryInput): Promise<Receipt> {
    const { recoveryId, outcome, note } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'CloseRecovery', input, { recoveryId, outcome, note }));
  }

  @ResolveField(() => RecoveryView, { nullable: true, description: 'The follow-up after the command.' })
  recovery(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<RecoveryView | null> {
    const awaited = { projection: recoveryProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => recoveryById(scope, this.dataSource, id));
  }
}

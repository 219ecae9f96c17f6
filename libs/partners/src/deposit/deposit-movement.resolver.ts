import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { depositPolicySection } from './deposit.policy-section.js';
import { DepositCover } from './deposit-cover.view.js';
import { DepositCoversArgs, DepositMovementsArgs } from './deposit-list.inputs.js';
import { depositMovementProjection } from './deposit-movement.projection.js';
import { depositCovers, depositMovements } from './deposit-movement.queries.js';
import { DepositMovementView } from './deposit-movement.view.js';
import { DEPOSIT_READERS } from './deposit-roles.js';

const DepositMovementConnection = connectionType(DepositMovementView, { name: 'DepositMovement' });

@Resolver()
export class DepositMovementResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...DEPOSIT_READERS)
  @Query(() => DepositMovementConnection, { description: 'What happened to a deposit, the newest first.' })
  depositMovements(
    @CurrentScope() scope: Scope,
    @Args() { ownerId, kinds, ...args }: DepositMovementsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<DepositMovementView>> {
    const awaited = { projection: depositMovementProjection.name, position: atLeast, waitMs, signal };
    const asked = { ownerId, kinds: kinds ?? null, args };
    return whenProjected(this.waits, awaited, () => depositMovements(scope, this.dataSource, asked));
  }

  @Allow(...DEPOSIT_READERS)
  @Query(() => [DepositCover], {
    description: 'Deposit cover: the balance over what was charged in the months before.',
  })
  depositCovers(
    @CurrentScope() scope: Scope,
    @Args() { ownerIds, until }: DepositCoversArgs,
  ): Promise<readonly DepositCover[]> {
    const { coverMonths } = this.pack.section(depositPolicySection);
    const asked = { ownerIds: ownerIds ?? null, until: until ?? new Date(), months: coverMonths };
    return depositCovers(scope, this.dataSource, asked);
  }
}

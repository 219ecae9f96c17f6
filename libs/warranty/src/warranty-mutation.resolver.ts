import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { type CommandInput, commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import type { WarrantyCommand } from './warranty.commands.js';
import { HandleWarranty } from './warranty.handler.js';
import {
  DecideWarrantyClaimInput,
  GrantEntitlementInput,
  RecordEvidenceInput,
  RecordRepairInput,
  RevokeEntitlementInput,
  UseFreeServiceInput,
  WithdrawEvidenceInput,
} from './warranty.inputs.js';
import { warrantyProjection } from './warranty.projection.js';
import { warrantyOf } from './warranty.queries.js';
import { WarrantyView } from './warranty.view.js';
import { claimData, evidenceData, repairData } from './warranty-data.inputs.js';
import { ENTITLEMENT_WRITERS, EVIDENCE_WRITERS, WORK_WRITERS } from './warranty-roles.js';

const WarrantyReceipt = receiptType('Warranty');

@Resolver(() => WarrantyReceipt)
export class WarrantyMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...EVIDENCE_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Records something that speaks for a purchase.' })
  recordEvidence(@CurrentCaller() caller: Caller, @Args('input') input: RecordEvidenceInput): Promise<Receipt> {
    const of = identified(input);
    const evidenceId = newId(of.commandId, 'evidence');
    return this.send(commandFrom(caller, 'RecordEvidence', of, evidenceData(evidenceId, input)));
  }

  @Allow(...EVIDENCE_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Says that a piece of evidence no longer counts.' })
  withdrawEvidence(@CurrentCaller() caller: Caller, @Args('input') input: WithdrawEvidenceInput): Promise<Receipt> {
    const { unitId, evidenceId, ground } = input;
    return this.send(commandFrom(caller, 'WithdrawEvidence', input, { unitId, evidenceId, ground }));
  }

  @Allow(...ENTITLEMENT_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Grants a plan of the policy pack to one unit.' })
  grantEntitlement(@CurrentCaller() caller: Caller, @Args('input') input: GrantEntitlementInput): Promise<Receipt> {
    const of = identified(input);
    const { unitId, plan, component = null, ground } = input;
    const startsAt = input.startsAt?.toISOString() ?? null;
    const entitlementId = newId(of.commandId, 'entitlement');
    const data = { unitId, entitlementId, plan, component, ground, startsAt };
    return this.send(commandFrom(caller, 'GrantEntitlement', of, data));
  }

  @Allow(...ENTITLEMENT_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Takes an entitlement back.' })
  revokeEntitlement(@CurrentCaller() caller: Caller, @Args('input') input: RevokeEntitlementInput): Promise<Receipt> {
    const { unitId, entitlementId, ground } = input;
    return this.send(commandFrom(caller, 'RevokeEntitlement', input, { unitId, entitlementId, ground }));
  }

  @Allow(...WORK_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Records a repair by hand, or amends one.' })
  recordRepair(@CurrentCaller() caller: Caller, @Args('input') input: RecordRepairInput): Promise<Receipt> {
    const of = identified(input);
    const repairId = input.repairId ?? newId(of.commandId, 'repair');
    return this.send(commandFrom(caller, 'RecordRepair', of, repairData(repairId, input)));
  }

  @Allow(...WORK_WRITERS)
  @Mutation(() => WarrantyReceipt, { description: 'Counts a free service that was given.' })
  useFreeService(@CurrentCaller() caller: Caller, @Args('input') input: UseFreeServiceInput): Promise<Receipt> {
    const of = identified(input);
    const { unitId, service, reference = null } = input;
    const usedAt = input.usedAt?.toISOString() ?? null;
    const data = { unitId, useId: newId(of.commandId, 'service'), service, usedAt, reference };
    return this.send(commandFrom(caller, 'UseFreeService', of, data));
  }

  @Allow(...EVIDENCE_WRITERS)
  @Mutation(() => WarrantyReceipt, {
    description: 'Decides whether the company bears the costs of a fault, and says why.',
  })
  decideWarrantyClaim(
    @CurrentCaller() caller: Caller,
    @Args('input') input: DecideWarrantyClaimInput,
  ): Promise<Receipt> {
    const of = identified(input);
    return this.send(commandFrom(caller, 'DecideWarrantyClaim', of, claimData(newId(of.commandId, 'claim'), input)));
  }

  @ResolveField(() => WarrantyView, { nullable: true, description: 'The file of the unit after the command.' })
  warranty(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WarrantyView | null> {
    const awaited = { projection: warrantyProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => warrantyOf(scope, this.dataSource, id));
  }

  private send(command: WarrantyCommand): Promise<Receipt> {
    return this.bus.execute(new HandleWarranty(command));
  }
}

const identified = ({ commandId, expectedVersion = null }: CommandInput) => ({
  commandId: (commandId ?? randomUUID()).toLowerCase(),
  expectedVersion,
});

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { PartnersSender } from '../partners.sender.js';
import { KEEPERS, PLANNERS } from '../partners-roles.js';
import {
  AddTechnicianAbsenceInput,
  AssignTechnicianInput,
  CancelTechnicianAbsenceInput,
  HireTechnicianInput,
  RecordTechnicianLeftInput,
  ReviseTechnicianInput,
  SetTechnicianSkillsInput,
} from './technician.inputs.js';
import { technicianProjection } from './technician.projection.js';
import { technicianById } from './technician.queries.js';
import { TechnicianView } from './technician.view.js';
import { TechnicianReceipt } from './technician-receipt.view.js';

@Resolver(() => TechnicianReceipt)
export class TechnicianMutationResolver {
  constructor(
    private readonly sender: PartnersSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...KEEPERS)
  @Mutation(() => TechnicianReceipt, { description: 'Takes down who works for an outlet.' })
  hireTechnician(@CurrentScope() scope: Scope, @Args('input') input: HireTechnicianInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { outletId, name, phone, email, skills, hiredOn } = input;
    const technicianId = newId(identified.commandId, 'technician');
    const data = { technicianId, outletId, name, phone, email, skills, hiredOn };
    return this.sender.technician(scope, commandFrom(scope.caller, 'HireTechnician', identified, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => TechnicianReceipt, { description: 'Changes name and contact data.' })
  reviseTechnician(@CurrentScope() scope: Scope, @Args('input') input: ReviseTechnicianInput): Promise<Receipt> {
    const { technicianId, name, phone, email } = input;
    const data = { technicianId, name, phone, email };
    return this.sender.technician(scope, commandFrom(scope.caller, 'ReviseTechnician', input, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => TechnicianReceipt, { description: 'Assigns a technician to another outlet of the partner.' })
  assignTechnician(@CurrentScope() scope: Scope, @Args('input') input: AssignTechnicianInput): Promise<Receipt> {
    const { technicianId, outletId } = input;
    return this.sender.technician(
      scope,
      commandFrom(scope.caller, 'AssignTechnician', input, { technicianId, outletId }),
    );
  }

  @Allow(...KEEPERS)
  @Mutation(() => TechnicianReceipt, { description: 'Says what a technician can do.' })
  setTechnicianSkills(@CurrentScope() scope: Scope, @Args('input') input: SetTechnicianSkillsInput): Promise<Receipt> {
    const { technicianId, skills } = input;
    return this.sender.technician(
      scope,
      commandFrom(scope.caller, 'SetTechnicianSkills', input, { technicianId, skills }),
    );
  }

  @Allow(...PLANNERS)
  @Mutation(() => TechnicianReceipt, { description: 'Notes when a technician does not work.' })
  addTechnicianAbsence(
    @CurrentScope() scope: Scope,
    @Args('input') input: AddTechnicianAbsenceInput,
  ): Promise<Receipt> {
    const identified = withCommandId(input);
    const { technicianId, from, to, note } = input;
    const absenceId = newId(identified.commandId, 'absence');
    const data = { technicianId, absenceId, from: from.toISOString(), to: to.toISOString(), note };
    return this.sender.technician(scope, commandFrom(scope.caller, 'AddTechnicianAbsence', identified, data));
  }

  @Allow(...PLANNERS)
  @Mutation(() => TechnicianReceipt, { description: 'Takes back an absence.' })
  cancelTechnicianAbsence(
    @CurrentScope() scope: Scope,
    @Args('input') input: CancelTechnicianAbsenceInput,
  ): Promise<Receipt> {
    const { technicianId, absenceId } = input;
    const data = { technicianId, absenceId };
    return this.sender.technician(scope, commandFrom(scope.caller, 'CancelTechnicianAbsence', input, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => TechnicianReceipt, { description: 'Notes the last day of work.' })
  recordTechnicianLeft(
    @CurrentScope() scope: Scope,
    @Args('input') input: RecordTechnicianLeftInput,
  ): Promise<Receipt> {
    const { technicianId, lastDay, reason } = input;
    const data = { technicianId, lastDay, reason };
    return this.sender.technician(scope, commandFrom(scope.caller, 'RecordTechnicianLeft', input, data));
  }

  @ResolveField(() => TechnicianView, { nullable: true, description: 'The technician after the command.' })
  technician(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<TechnicianView | null> {
    const awaited = { projection: technicianProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => technicianById(scope, this.dataSource, id));
  }
}

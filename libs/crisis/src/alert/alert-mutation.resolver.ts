import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { ALERT_HANDLERS } from '../crisis-roles.js';
import type { AlertCommand } from './alert.commands.js';
import { HandleAlert } from './alert.handler.js';
import {
  AcknowledgeAlertInput,
  AssignAlertInput,
  CloseAlertInput,
  ConfirmAlertInput,
  ContainAlertInput,
  DeclareFalseAlarmInput,
  NoteOnAlertInput,
} from './alert.inputs.js';
import { alertProjection } from './alert.projection.js';
import { alertById } from './alert.queries.js';
import { AlertView } from './alert.view.js';
import { refusal } from './alert-rejection.js';

const CrisisAlertReceipt = receiptType('CrisisAlert');

@Resolver(() => CrisisAlertReceipt)
export class AlertMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Takes an alert up: whoever does so owns it.' })
  acknowledgeAlert(@CurrentScope() scope: Scope, @Args('input') input: AcknowledgeAlertInput): Promise<Receipt> {
    const { alertId, note = null } = input;
    return this.send(scope, commandFrom(scope.caller, 'AcknowledgeAlert', input, { alertId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Hands an alert over to somebody else.' })
  assignAlert(@CurrentScope() scope: Scope, @Args('input') input: AssignAlertInput): Promise<Receipt> {
    const { alertId, ownerId, note = null } = input;
    return this.send(scope, commandFrom(scope.caller, 'AssignAlert', input, { alertId, ownerId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Writes something down about an alert, also when it is closed.' })
  noteOnAlert(@CurrentScope() scope: Scope, @Args('input') input: NoteOnAlertInput): Promise<Receipt> {
    const { alertId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'NoteOnAlert', input, { alertId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Finds that something is wrong.' })
  confirmAlert(@CurrentScope() scope: Scope, @Args('input') input: ConfirmAlertInput): Promise<Receipt> {
    const { alertId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'ConfirmAlert', input, { alertId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Finds that nothing is wrong.' })
  declareFalseAlarm(@CurrentScope() scope: Scope, @Args('input') input: DeclareFalseAlarmInput): Promise<Receipt> {
    const { alertId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'DeclareFalseAlarm', input, { alertId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Records that nobody else comes to harm.' })
  containAlert(@CurrentScope() scope: Scope, @Args('input') input: ContainAlertInput): Promise<Receipt> {
    const { alertId, note } = input;
    return this.send(scope, commandFrom(scope.caller, 'ContainAlert', input, { alertId, note }));
  }

  @Allow(...ALERT_HANDLERS)
  @Mutation(() => CrisisAlertReceipt, { description: 'Closes an alert that is contained, false, or history.' })
  closeAlert(@CurrentScope() scope: Scope, @Args('input') input: CloseAlertInput): Promise<Receipt> {
    const { alertId, note = null } = input;
    return this.send(scope, commandFrom(scope.caller, 'CloseAlert', input, { alertId, note }));
  }

  @ResolveField(() => AlertView, { nullable: true, description: 'The alert after the command.' })
  crisisAlert(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<AlertView | null> {
    const awaited = { projection: alertProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => alertById(scope, this.dataSource, id));
  }

  /** Whoever works for a partner does not handle alerts, whatever else they are. */
  private async send({ rows }: Scope, command: AlertCommand): Promise<Receipt> {
    if (rows.kind === 'PARTNER' || rows.kind === 'NONE') throw refusal('ALERT_NOT_YOURS');
    return this.bus.execute(new HandleAlert(command));
  }
}

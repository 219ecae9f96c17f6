import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import type { WorkEvidenceInput } from '../given.inputs.js';
import {
  CompleteWorkOrderInput,
  RecordQualityCheckInput,
  ReportWorkIncompleteInput,
  SignOffWorkInput,
} from './work-order.inputs.js';
import { WorkOrderSender } from './work-order.sender.js';
import { WorkOrderReceipt } from './work-order-receipt.view.js';
import { CHECKERS, WORKERS } from './work-order-roles.js';

/** What came of the work, and whether it is good. */
@Resolver()
export class WorkResultResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the work is done, its checklist ticked.' })
  completeWorkOrder(@CurrentScope() scope: Scope, @Args('input') input: CompleteWorkOrderInput): Promise<Receipt> {
    const { workOrderId, outcome, note } = input;
    const ticks = input.ticks.map((tick) => ({ code: tick.code, note: tick.note, evidence: seen(tick.evidence) }));
    const data = { workOrderId, outcome, ticks, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'CompleteWorkOrder', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that something is left to do after a visit.' })
  reportWorkIncomplete(
    @CurrentScope() scope: Scope,
    @Args('input') input: ReportWorkIncompleteInput,
  ): Promise<Receipt> {
    const { workOrderId, cause, note } = input;
    return this.sender.send(
      scope,
      commandFrom(scope.caller, 'ReportWorkIncomplete', input, { workOrderId, cause, note }),
    );
  }

  @Allow(...CHECKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records what somebody found who did not do the work.' })
  recordQualityCheck(@CurrentScope() scope: Scope, @Args('input') input: RecordQualityCheckInput): Promise<Receipt> {
    const { workOrderId, passed, findings } = input;
    const data = { workOrderId, passed, findings, evidence: seen(input.evidence) };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordQualityCheck', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the customer signed the work off.' })
  signOffWork(@CurrentScope() scope: Scope, @Args('input') input: SignOffWorkInput): Promise<Receipt> {
    const { workOrderId, signer } = input;
    const [evidence = null] = seen(input.evidence ? [input.evidence] : []);
    return this.sender.send(scope, commandFrom(scope.caller, 'SignOffWork', input, { workOrderId, signer, evidence }));
  }
}

const seen = (evidence: readonly WorkEvidenceInput[]) =>
  evidence.map(({ uri, sha256, mediaType }) => ({ uri, sha256, mediaType }));

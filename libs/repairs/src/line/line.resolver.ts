import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { partNumberOf } from '#parts/events';
import { skuOf } from '#products/events';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { CHECKERS, WORKERS } from '../work-order/work-order-roles.js';
import {
  AuthoriseLinesInput,
  CheckLineInput,
  DeclineLinesInput,
  DiagnoseLineInput,
  IssueQuoteInput,
  JudgeLineIrreparableInput,
  WorkOrderLineInput,
} from './line.inputs.js';

/** What is wrong, what it costs, and whether it is wanted. */
@Resolver()
export class LineResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, {
    description:
      'Writes down what is wrong with a component and what it takes; what the company bears whole may be done.',
  })
  diagnoseLine(@CurrentScope() scope: Scope, @Args('input') input: DiagnoseLineInput): Promise<Receipt> {
    const { workOrderId, no, component, symptomCode, cause, finding } = input;
    const parts = input.parts.map(({ partNumber, quantity }) => ({ partNumber: partNumberOf(partNumber), quantity }));
    const data = { workOrderId, no, component, symptomCode, cause, finding, labourSku: skuOf(input.labourSku), parts };
    return this.sender.send(scope, commandFrom(scope.caller, 'DiagnoseLine', input, data));
  }

  @Allow(...WORKERS, 'quality')
  @Mutation(() => WorkOrderReceipt, { description: 'Judges that a line can not be repaired.' })
  judgeLineIrreparable(
    @CurrentScope() scope: Scope,
    @Args('input') input: JudgeLineIrreparableInput,
  ): Promise<Receipt> {
    const { workOrderId, no, reason } = input;
    const evidence = input.evidence.map(({ uri, sha256, mediaType }) => ({ uri, sha256, mediaType }));
    const data = { workOrderId, no, reason, evidence };
    return this.sender.send(scope, commandFrom(scope.caller, 'JudgeLineIrreparable', input, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Says what lines cost the customer by the published price list.' })
  issueQuote(@CurrentScope() scope: Scope, @Args('input') input: IssueQuoteInput): Promise<Receipt> {
    const { workOrderId, lineNos } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'IssueQuote', input, { workOrderId, lineNos }));
  }

  @Allow(...WORKERS, 'agent', 'executive')
  @Mutation(() => WorkOrderReceipt, {
    description: 'Records that the customer agrees to a quote, or that the company bears lines out of goodwill.',
  })
  authoriseLines(@CurrentScope() scope: Scope, @Args('input') input: AuthoriseLinesInput): Promise<Receipt> {
    const { workOrderId, nos, quoteNo, basis } = input;
    const data = { workOrderId, nos, quoteNo, basis };
    return this.sender.send(scope, commandFrom(scope.caller, 'AuthoriseLines', input, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the customer does not want lines at this price.' })
  declineLines(@CurrentScope() scope: Scope, @Args('input') input: DeclineLinesInput): Promise<Receipt> {
    const { workOrderId, nos, quoteNo, reason } = input;
    const data = { workOrderId, nos, quoteNo, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'DeclineLines', input, data));
  }

  @Allow(...CHECKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records what somebody found who did not repair the line.' })
  checkLine(@CurrentScope() scope: Scope, @Args('input') input: CheckLineInput): Promise<Receipt> {
    const { workOrderId, no, passed, note } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'CheckLine', input, { workOrderId, no, passed, note }));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that what was repaired in the workshop went back.' })
  recordLineReturned(@CurrentScope() scope: Scope, @Args('input') input: WorkOrderLineInput): Promise<Receipt> {
    const { workOrderId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordLineReturned', input, { workOrderId, no }));
  }
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId, wide } from '#values';
import {
  AddEvidenceInput,
  AddStatementInput,
  IdentifyComplaintProductInput,
  RegisterComplaintInput,
} from './complaint.inputs.js';
import { complaintProjection } from './complaint.projection.js';
import { complaintById } from './complaint.queries.js';
import { ComplaintSender, isoOrNull } from './complaint.sender.js';
import { ComplaintView } from './complaint.view.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { HANDLERS, RECORDERS } from './complaint-roles.js';
import { attachmentGiven, contactGiven, productGiven, sourceGiven } from './given.js';

@Resolver(() => ComplaintReceipt)
export class RegistrationResolver {
  constructor(
    private readonly sender: ComplaintSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...RECORDERS)
  @Mutation(() => ComplaintReceipt, { description: 'Takes a complaint down.' })
  registerComplaint(@CurrentScope() scope: Scope, @Args('input') input: RegisterComplaintInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const complaintId = newId(identified.commandId, 'complaint');
    const source = { complaintId, ...originOf(scope, input) };
    const data = registration(source, customerOf(input), productOf(input), problemOf(input));
    return this.sender.send(scope, commandFrom(scope.caller, 'RegisterComplaint', identified, data));
  }

  @Allow(...RECORDERS)
  @Mutation(() => ComplaintReceipt, { description: 'Takes down what is said later about the same complaint.' })
  addStatement(@CurrentScope() scope: Scope, @Args('input') input: AddStatementInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { complaintId, words } = input;
    const source = input.source && sourceGiven(input.source);
    const statementId = newId(identified.commandId, 'statement');
    const data = { complaintId, statementId, words, source, statedAt: isoOrNull(input.statedAt) };
    return this.sender.send(scope, commandFrom(scope.caller, 'AddStatement', identified, data));
  }

  @Allow(...RECORDERS)
  @Mutation(() => ComplaintReceipt, { description: 'Adds files that prove something.' })
  addEvidence(@CurrentScope() scope: Scope, @Args('input') input: AddEvidenceInput): Promise<Receipt> {
    const { complaintId } = input;
    const attachments = input.attachments.map(attachmentGiven);
    return this.sender.send(scope, commandFrom(scope.caller, 'AddEvidence', input, { complaintId, attachments }));
  }

  @Allow(...HANDLERS, 'quality')
  @Mutation(() => ComplaintReceipt, { description: 'Ties a complaint to a product or unit.' })
  identifyComplaintProduct(
    @CurrentScope() scope: Scope,
    @Args('input') input: IdentifyComplaintProductInput,
  ): Promise<Receipt> {
    const { complaintId, productId, unitId, serial, basis, mapping } = input;
    const data = { complaintId, productId, unitId, serial, basis, mapping };
    return this.sender.send(scope, commandFrom(scope.caller, 'IdentifyComplaintProduct', input, data));
  }

  @ResolveField(() => ComplaintView, { nullable: true, description: 'The complaint after the command.' })
  complaint(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ComplaintView | null> {
    const awaited = { projection: complaintProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => complaintById(scope, this.dataSource, id));
  }
}

const registration = wide();

const customerOf = (input: RegisterComplaintInput) => ({
  channel: input.channel,
  recorder: input.recorder,
  customerId: input.customerId,
  onBehalfOfCustomerId: input.onBehalfOfCustomerId,
  contact: input.contact && contactGiven(input.contact),
});

const productOf = (input: RegisterComplaintInput) => ({
  product: productGiven(input.product),
  batch: input.batch,
  serial: input.serial,
  serialIsPartial: input.serialIsPartial,
  components: input.components,
  productionDate: input.productionDate,
  inUseSince: input.inUseSince,
  region: input.region,
  brandUsedBefore: input.brandUsedBefore,
});

const problemOf = (input: RegisterComplaintInput) => ({
  symptomCode: input.symptomCode,
  title: input.title,
  words: input.words,
  remedySought: input.remedySought,
  lossSoFar: input.lossSoFar,
  lossPerDay: input.lossPerDay,
  safetyFlag: input.safetyFlag,
  occurredAt: isoOrNull(input.occurredAt),
  reportedAt: input.reportedAt.toISOString(),
  attachments: input.attachments.map(attachmentGiven),
});

const originOf = (scope: Scope, input: RegisterComplaintInput) => ({
  requestId: input.requestId,
  partnerId: partnerOf(scope, input),
  outletId: input.outletId,
  technicianId: input.technicianId,
  source: input.source && sourceGiven(input.source),
});

/** What a partner takes down is about that partner. */
const partnerOf = ({ rows }: Scope, { partnerId }: RegisterComplaintInput): string | null => {
  if (rows.kind === 'PARTNER') return rows.partnerId;
  if (rows.kind !== 'NONE') return partnerId;
  throw new Rejection(
    'COMPLAINT_RECORDER_WITHOUT_PARTNER',
    'Your token names no partner: ask who issues it to add yours.',
    {
      missing: 'partnerId',
    },
  );
};

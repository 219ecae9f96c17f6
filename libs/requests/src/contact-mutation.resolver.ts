import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { type CommandInput, commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import type { CallerGiven, ContactCommand } from './contact.commands.js';
import { HandleContact } from './contact.handler.js';
import {
  AnswerContactInput,
  AssignContactInput,
  type CallerInput,
  CloseContactInput,
  DismissContactInput,
  IdentifyCallerInput,
  NoteContactInput,
  ReceiveContactInput,
  ReopenContactInput,
  TurnContactIntoCaseInput,
} from './contact.inputs.js';
import { contactProjection } from './contact.projection.js';
import { contactById } from './contact.queries.js';
import { ContactView } from './contact.view.js';

const ContactReceipt = receiptType('Contact');

const WRITERS = ['agent', 'dispatcher', 'supervisor', 'manager'] as const;

@Resolver(() => ContactReceipt)
export class ContactMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Gives a contact its number, before anything else is done about it.' })
  receiveContact(@CurrentCaller() caller: Caller, @Args('input') input: ReceiveContactInput): Promise<Receipt> {
    const identified = withCommandId(input);
    return this.send(commandFrom(caller, 'ReceiveContact', identified, reception(identified.commandId, input)));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Takes down what was said later.' })
  noteContact(@CurrentCaller() caller: Caller, @Args('input') input: NoteContactInput): Promise<Receipt> {
    const { contactId, words } = input;
    return this.send(commandFrom(caller, 'NoteContact', input, { contactId, words }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Says which customer the caller is.' })
  identifyCaller(@CurrentCaller() caller: Caller, @Args('input') input: IdentifyCallerInput): Promise<Receipt> {
    const { contactId, customerId } = input;
    return this.send(commandFrom(caller, 'IdentifyCaller', input, { contactId, customerId }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, {
    description: 'Takes a contact, hands an own one over or, as a supervisor or manager, gives any to anybody.',
  })
  assignContact(@CurrentCaller() caller: Caller, @Args('input') input: AssignContactInput): Promise<Receipt> {
    const { contactId, ownerId } = input;
    return this.send(commandFrom(caller, 'AssignContact', input, { contactId, ownerId }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Records the answer; who answers what is nobody’s owns it.' })
  answerContact(@CurrentCaller() caller: Caller, @Args('input') input: AnswerContactInput): Promise<Receipt> {
    const { contactId, kind, answer } = input;
    return this.send(commandFrom(caller, 'AnswerContact', input, { contactId, kind, answer }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Links a contact to the case in which it is dealt with.' })
  turnContactIntoCase(
    @CurrentCaller() caller: Caller,
    @Args('input') input: TurnContactIntoCaseInput,
  ): Promise<Receipt> {
    const { contactId, caseKind, caseId } = input;
    const data = { contactId, caseKind, caseId, customerId: null };
    return this.send(commandFrom(caller, 'TurnContactIntoCase', input, data));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Says why nothing is to be done about a contact.' })
  dismissContact(@CurrentCaller() caller: Caller, @Args('input') input: DismissContactInput): Promise<Receipt> {
    const { contactId, reason, note = null } = input;
    return this.send(commandFrom(caller, 'DismissContact', input, { contactId, reason, note }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Closes a contact that was answered or became a case.' })
  closeContact(@CurrentCaller() caller: Caller, @Args('input') input: CloseContactInput): Promise<Receipt> {
    return this.send(commandFrom(caller, 'CloseContact', input, { contactId: input.contactId }));
  }

  @Allow(...WRITERS)
  @Mutation(() => ContactReceipt, { description: 'Takes up again what was answered, dismissed or closed.' })
  reopenContact(@CurrentCaller() caller: Caller, @Args('input') input: ReopenContactInput): Promise<Receipt> {
    const { contactId, reason } = input;
    return this.send(commandFrom(caller, 'ReopenContact', input, { contactId, reason }));
  }

  @ResolveField(() => ContactView, { nullable: true, description: 'The contact after the command.' })
  contact(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ContactView | null> {
    const awaited = { projection: contactProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => contactById(scope, this.dataSource, id));
  }

  private send(command: ContactCommand): Promise<Receipt> {
    return this.bus.execute(new HandleContact(command));
  }
}

const withCommandId = ({ commandId, expectedVersion = null }: CommandInput) => ({
  commandId: (commandId ?? randomUUID()).toLowerCase(),
  expectedVersion,
});

const reception = (commandId: string, input: ReceiveContactInput) => ({
  contactId: newId(commandId, 'contact'),
  channel: input.channel,
  direction: input.direction,
  customerId: input.customerId ?? null,
  caller: input.caller ? callerGiven(input.caller) : null,
  ...said(input),
  recorder: input.recorder ?? null,
  attachments: input.attachments.map(({ uri, sha256, mediaType, bytes, name = null }) => ({
    uri,
    sha256,
    mediaType,
    bytes,
    name,
  })),
  receivedAt: input.receivedAt?.toISOString() ?? null,
});

const said = ({ topic = null, words = null, product = null, region = null }: ReceiveContactInput) => ({
  topic,
  words,
  product,
  region,
});

const callerGiven = ({ name = null, phone = null, email = null, address = null }: CallerInput): CallerGiven => ({
  name,
  phone,
  email,
  address,
});

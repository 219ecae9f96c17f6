import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { type CommandInput, commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { RecordConsentInput, WithdrawConsentInput } from './consent.inputs.js';
import type { CustomerCorrections, CustomerRequest } from './customer.commands.js';
import { HandleCustomer } from './customer.handler.js';
import {
  CorrectCustomerInput,
  EraseCustomerInput,
  MergeCustomersInput,
  RegisterCustomerInput,
} from './customer.inputs.js';
import { customerProjection } from './customer.projection.js';
import { customerById } from './customer.queries.js';
import { CustomerView } from './customer.view.js';

const CustomerReceipt = receiptType('Customer');

const WRITERS = ['agent', 'dispatcher', 'supervisor', 'manager'] as const;

@Resolver(() => CustomerReceipt)
export class CustomerMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...WRITERS)
  @Mutation(() => CustomerReceipt, { description: 'Opens a customer file.' })
  registerCustomer(@CurrentCaller() caller: Caller, @Args('input') input: RegisterCustomerInput): Promise<Receipt> {
    const identified = withCommandId(input);
    return this.send(commandFrom(caller, 'RegisterCustomer', identified, registration(identified.commandId, input)));
  }

  @Allow(...WRITERS)
  @Mutation(() => CustomerReceipt, { description: 'Corrects what is given and leaves the rest.' })
  correctCustomer(@CurrentCaller() caller: Caller, @Args('input') input: CorrectCustomerInput): Promise<Receipt> {
    const { customerId } = input;
    return this.send(commandFrom(caller, 'CorrectCustomer', input, { customerId, corrections: corrections(input) }));
  }

  @Allow(...WRITERS)
  @Mutation(() => CustomerReceipt, { description: 'Records that a customer consents.' })
  recordConsent(@CurrentCaller() caller: Caller, @Args('input') input: RecordConsentInput): Promise<Receipt> {
    const { customerId, purpose, source, givenAt } = input;
    const data = { customerId, purpose, source, givenAt: isoOf(givenAt) };
    return this.send(commandFrom(caller, 'RecordConsent', input, data));
  }

  @Allow(...WRITERS)
  @Mutation(() => CustomerReceipt, { description: 'Records that a customer takes a consent back, or objects.' })
  withdrawConsent(@CurrentCaller() caller: Caller, @Args('input') input: WithdrawConsentInput): Promise<Receipt> {
    const { customerId, purpose, source, withdrawnAt } = input;
    const data = { customerId, purpose, source, withdrawnAt: isoOf(withdrawnAt) };
    return this.send(commandFrom(caller, 'WithdrawConsent', input, data));
  }

  @Allow('supervisor', 'manager')
  @Mutation(() => CustomerReceipt, { description: 'Merges a duplicate into the customer to keep, for good.' })
  mergeCustomers(@CurrentCaller() caller: Caller, @Args('input') input: MergeCustomersInput): Promise<Receipt> {
    const { customerId, intoCustomerId, reason = null } = input;
    return this.send(commandFrom(caller, 'MergeCustomers', input, { customerId, intoCustomerId, reason }));
  }

  @Allow('admin')
  @Mutation(() => CustomerReceipt, {
    description: 'Erases what is personal about a customer in every context, and destroys its key, for good.',
  })
  eraseCustomer(@CurrentCaller() caller: Caller, @Args('input') input: EraseCustomerInput): Promise<Receipt> {
    const { customerId, ground } = input;
    return this.send(commandFrom(caller, 'EraseCustomer', input, { customerId, ground, withCustomerId: null }));
  }

  @ResolveField(() => CustomerView, { nullable: true, description: 'The customer file after the command.' })
  customer(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<CustomerView | null> {
    const awaited = { projection: customerProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => customerById(scope, this.dataSource, id));
  }

  private send(command: CustomerRequest): Promise<Receipt> {
    return this.bus.execute(new HandleCustomer(command));
  }
}

const withCommandId = ({ commandId, expectedVersion = null }: CommandInput) => ({
  commandId: (commandId ?? randomUUID()).toLowerCase(),
  expectedVersion,
});

const isoOf = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

const registration = (commandId: string, input: RegisterCustomerInput) => ({
  customerId: newId(commandId, 'customer'),
  kind: input.kind,
  name: input.name,
  phones: input.phones,
  emails: input.emails,
  addresses: input.addresses,
  language: input.language ?? null,
  region: input.region ?? null,
  segment: input.segment ?? null,
  consents: input.consents.map(({ purpose, source, givenAt }) => ({ purpose, source, givenAt: isoOf(givenAt) })),
});

/** Null clears what may be unknown, and leaves the rest as it is. */
const corrections = (input: CorrectCustomerInput): CustomerCorrections => ({
  ...personGiven(input),
  ...(input.language === undefined ? {} : { language: input.language }),
  ...(input.region === undefined ? {} : { region: input.region }),
  ...(input.segment === undefined ? {} : { segment: input.segment }),
});

const personGiven = ({ kind, name, phones, emails, addresses }: CorrectCustomerInput): CustomerCorrections => ({
  ...(kind ? { kind } : {}),
  ...(typeof name === 'string' ? { name } : {}),
  ...(phones ? { phones } : {}),
  ...(emails ? { emails } : {}),
  ...(addresses ? { addresses } : {}),
});

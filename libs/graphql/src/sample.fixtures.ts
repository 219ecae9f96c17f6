import { Logger, Module, NotFoundException, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type as Nested } from 'class-transformer';
import { IsDate, IsDefined, IsEmail, IsOptional, Length, ValidateNested } from 'class-validator';
import { Allow, authModule, type Caller, CurrentCaller, DevelopmentIssuer, Public, type Role } from '#auth';
import { callerWith, testAuthSettings } from '#auth/testing';
import { Rejection } from '#event-sourcing';
import { IdempotencyKeyReused, type Receipt, StoreConflict, StoreUnavailable } from '#event-store';
import {
  asItComes,
  type ChangeOf,
  CommandInput,
  ConnectionArgs,
  changeType,
  commandFrom,
  connectionType,
  DateScalar,
  DateTime,
  FASTIFY_OPTIONS,
  type GraphqlOptions,
  graphqlEnum,
  graphqlModule,
  inOrderOf,
  MoneyScalar,
  type OperationContext,
  type Page,
  PositionScalar,
  personalField,
  receiptType,
  untilUnsubscribed,
  WaitArgs,
  type Waits,
  whenProjected,
} from '#graphql';
import type { Money } from '#values';

const COLOURS = ['RED', 'GREEN'] as const;
const ColourEnum = graphqlEnum('Colour', COLOURS, 'What it looks like.', { RED: 'Like a rose.' });

@ObjectType('Thing', { description: 'Something.' })
export class ThingView {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ColourEnum, { description: 'Its colour.' })
  colour!: (typeof COLOURS)[number];

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Whose it is.' })
  owner!: string | null;
}

const ThingReceipt = receiptType('Thing');
const ThingConnection = connectionType(ThingView, { name: 'Thing' });
const ThingChange = changeType(ThingView, 'Thing');

@InputType({ description: 'Where somebody is reached.' })
class ContactInput {
  @Field(() => String, { description: 'E-mail address.' })
  @IsEmail()
  email!: string;
}

@InputType({ description: 'What a new thing is.' })
class MakeThingInput extends CommandInput {
  @Field(() => String, { description: 'Name.' })
  @Length(3, 10)
  name!: string;

  @Field(() => Date, { nullable: true, description: 'Since when.' })
  @IsOptional()
  @IsDate()
  since?: Date | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Price.' })
  @IsOptional()
  @IsDefined()
  price?: Money | null;

  @Field(() => ContactInput, { nullable: true, description: 'Contact.' })
  @IsOptional()
  @ValidateNested()
  @Nested(() => ContactInput)
  contact?: ContactInput | null;
}

const thing = (id: string): ThingView => ({ id, colour: 'RED', since: new Date('2026-03-02T09:00:00Z'), owner: 'Ada' });

export const FAILURES: Readonly<Record<string, () => Error>> = {
  rejection: () => new Rejection('THING_IS_GONE', 'The thing is gone: make another one.', { next: 'makeThing' }),
  conflict: () => new StoreConflict('thing-1', 3n, { version: 4n, by: 'agent-2', at: '2026-03-02T09:00:00.000Z' }),
  reused: () => new IdempotencyKeyReused('c-1'),
  outage: () => new StoreUnavailable('connect ECONNREFUSED 127.0.0.1:5432'),
  shutdown: () => Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
  bug: () => new Error('SELECT secret FROM somewhere'),
  missing: () => new NotFoundException('There is no such page.'),
};

const fail = (how: string): never => {
  throw FAILURES[how]?.() ?? new Error(`There is no failure ${how}.`);
};

/** How many characters an endless change has. */
export const LARGE = 100_000;

/** What the specs look at from outside. */
export const seen = {
  batches: [] as (readonly string[])[],
  counted: 0,
  opened: 0,
  ended: 0,
  pulled: 0,
  commands: [] as unknown[],
};

@Resolver(() => ThingView)
export class ThingResolver {
  @Query(() => String, { description: 'For everybody.' })
  @Public()
  greeting(): string {
    return 'hello';
  }

  @Query(() => String, { description: 'For agents.' })
  @Allow('agent')
  myName(@CurrentCaller() caller: Caller): string {
    return caller.name;
  }

  @Query(() => String, { description: 'Nobody said for whom.' })
  forgotten(): string {
    return 'secret';
  }

  @Query(() => ThingView, { description: 'One of them.' })
  @Allow('agent', 'analyst')
  thing(@Args('id', { type: () => ID }) id: string): ThingView {
    return thing(id);
  }

  @Query(() => ThingConnection, { description: 'All of them.' })
  @Allow('agent')
  things(@Args() { first }: ConnectionArgs): Page<ThingView> {
    const nodes = Array.from({ length: first }, (_, n) => thing(String(n)));
    const place = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    return {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      nodes,
      place,
      get totalCount() {
        seen.counted += 1;
        return Promise.resolve(first);
      },
    };
  }

  @Query(() => [String], { description: 'What came in.' })
  @Allow('agent')
  echo(
    @Args('at', { type: () => DateTime, nullable: true }) at: Date | null,
    @Args('on', { type: () => DateScalar, nullable: true }) on: string | null,
    @Args('after', { type: () => PositionScalar, nullable: true }) after: string | null,
  ): string[] {
    return [at?.toISOString() ?? '', on ?? '', after ?? ''];
  }

  @Query(() => String, { nullable: true, description: 'Fails.' })
  @Allow('agent')
  failure(@Args('how') how: string): string {
    return fail(how);
  }

  @Query(() => String, { nullable: true, description: 'Answers after some time.' })
  @Allow('agent')
  async slow(@Args('ms', { type: () => Int }) ms: number): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, ms).unref());
    return 'at last';
  }

  @ResolveField(() => ThingView, { description: 'Itself.' })
  again(@Parent() self: ThingView): ThingView {
    return self;
  }

  @ResolveField(() => ThingView, { description: 'The one after it.' })
  next(@Parent() { id }: ThingView, @Context() { loader }: OperationContext): Promise<ThingView | null> {
    return loader(ThingResolver, async (ids: readonly string[]) => {
      seen.batches.push(ids);
      return inOrderOf(ids, ids.map(thing), (row) => row.id);
    }).load(`${id}+`);
  }

  @ResolveField(() => String, { description: 'Not for everybody who sees the thing.' })
  @Allow('agent')
  inside(): string {
    return 'gold';
  }

  @Mutation(() => ThingReceipt, { description: 'Makes one.' })
  @Allow('agent')
  makeThing(@CurrentCaller() caller: Caller, @Args('input') input: MakeThingInput): Receipt {
    const command = commandFrom(caller, 'MakeThing', input, { name: input.name });
    seen.commands.push(command);
    const position = '0'.repeat(31).concat(input.name === 'stuck' ? '8' : '7');
    return { stream: 'thing-1', id: '1', version: 2n, position, deduplicated: false };
  }

  @Subscription(() => ThingChange, { resolve: asItComes, description: 'Their changes.' })
  @Allow('agent')
  thingChanges(@Args('how') how: string): AsyncGenerator<ChangeOf<ThingView>, void> {
    return untilUnsubscribed((signal) => changes(how, signal));
  }
}

const changes = async function* (how: string, signal: AbortSignal): AsyncGenerator<ChangeOf<ThingView>> {
  seen.opened += 1;
  signal.addEventListener('abort', () => {
    seen.ended += 1;
  });
  if (how in FAILURES) fail(how);
  yield { kind: 'UPSERTED', id: '1', row: thing('1'), cursor: 'c-1' };
  yield { kind: 'REMOVED', id: '1', row: null, cursor: 'c-2' };
  for (; how === 'endless' && !signal.aborted; seen.pulled += 1) {
    yield { kind: 'UPSERTED', id: '1', row: thing('1'), cursor: 'c'.repeat(LARGE) };
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (how === 'parked') await new Promise(() => undefined);
  if (how === 'twice') yield { kind: 'UPSERTED', id: '1', row: thing('1'), cursor: 'c-3' };
};

const waits: Waits = {
  until: async (projection, position, ms) => ms > 0 && /[78]$/.test(position) && projection === 'thing',
  isParked: async (_projection, position) => position.endsWith('8'),
};

@Resolver(() => ThingReceipt)
export class ThingReceiptResolver {
  @ResolveField(() => ThingView, { nullable: true, description: 'The thing.' })
  thing(
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ThingView> {
    return whenProjected(waits, { projection: 'thing', position, waitMs, signal }, () => thing(id));
  }
}

export type SampleApp = Readonly<{
  app: NestFastifyApplication;
  url: string;
  log: string[];
  token: (role: Role, lifetime?: string) => Promise<string>;
  close: () => Promise<void>;
}>;

/** A small app with things in it, listening on a free port. */
export const sampleApp = async (
  options: Partial<GraphqlOptions> = {},
  controllers: Type[] = [],
): Promise<SampleApp> => {
  const settings = await testAuthSettings();
  const issuer = await DevelopmentIssuer.open(settings);
  @Module({
    imports: [authModule(settings), graphqlModule({ production: false, ...options })],
    providers: [ThingResolver, ThingReceiptResolver],
    controllers,
  })
  class SampleModule {}
  const log: string[] = [];
  const write =
    (level: string) =>
    (...parts: unknown[]) =>
      void log.push([level, ...parts].join(' '));
  const logger = { log: () => undefined, debug: write('debug'), warn: write('warn'), error: write('error') };
  const app = await NestFactory.create<NestFastifyApplication>(SampleModule, new FastifyAdapter(FASTIFY_OPTIONS), {
    logger,
  });
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: await app.getUrl(),
    log,
    token: (role, lifetime) => issuer.sign(callerWith(role), lifetime),
    close: async () => {
      await app.close();
      Logger.overrideLogger(false);
    },
  };
};

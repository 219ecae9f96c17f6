import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  commandFrom,
  connectionType,
  type OperationContext,
  type Page,
  receiptType,
  untilUnsubscribed,
  WaitArgs,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { PartsSender } from '../parts.sender.js';
import { CATALOGUE_WRITERS, PARTS_READERS } from '../parts-roles.js';
import type { PartFacts } from './part.events.js';
import { HandlePart } from './part.handler.js';
import { PartChangesArgs, PartsArgs, RegisterPartInput, RevisePartInput } from './part.inputs.js';
import { partProjection } from './part.projection.js';
import { followParts, idOfPart, listParts, partById } from './part.queries.js';
import { PartView } from './part.view.js';

const PartConnection = connectionType(PartView, { name: 'Part' });
const PartChange = changeType(PartView, 'Part');
const PartReceipt = receiptType('Part');

@Resolver()
export class PartResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => PartView, { nullable: true, description: 'A part of the catalogue.' })
  part(
    @CurrentScope() scope: Scope,
    @Args('id', { description: 'Identifier of the part, or its number in any spelling.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartView | null> {
    const awaited = { projection: partProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => partById(scope, this.dataSource, idOfPart(id)));
  }

  @Allow(...PARTS_READERS)
  @Query(() => PartConnection, { description: 'Parts of the catalogue.' })
  parts(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: PartsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PartView>> {
    const awaited = { projection: partProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listParts(scope, this.dataSource, list));
  }

  @Allow(...PARTS_READERS)
  @Subscription(() => PartChange, {
    resolve: asItComes,
    description: 'Parts as they are and as they change, from a cursor on or from the beginning.',
  })
  partChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: PartChangesArgs,
  ): AsyncGenerator<ChangeOf<PartView>, void> {
    return untilUnsubscribed((signal) =>
      followParts(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}

@Resolver(() => PartReceipt)
export class PartMutationResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...CATALOGUE_WRITERS)
  @Mutation(() => PartReceipt, { description: 'Registers a part. Repeating it changes nothing.' })
  registerPart(@CurrentScope() scope: Scope, @Args('input') input: RegisterPartInput): Promise<Receipt> {
    const { number, isSerialised } = input;
    const data = { number, isSerialised, ...factsOf(input) };
    return this.sender.send(scope, new HandlePart(commandFrom(scope.caller, 'RegisterPart', input, data)));
  }

  @Allow(...CATALOGUE_WRITERS)
  @Mutation(() => PartReceipt, { description: 'Writes down anew what a part is.' })
  revisePart(@CurrentScope() scope: Scope, @Args('input') input: RevisePartInput): Promise<Receipt> {
    const data = { partId: input.partId, ...factsOf(input) };
    return this.sender.send(scope, new HandlePart(commandFrom(scope.caller, 'RevisePart', input, data)));
  }

  @ResolveField(() => PartView, { nullable: true, description: 'The part after the command.' })
  part(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartView | null> {
    const awaited = { projection: partProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => partById(scope, this.dataSource, id));
  }
}

const factsOf = ({ name, fits, supplier, defectiveComesBack }: RegisterPartInput | RevisePartInput): PartFacts => ({
  name,
  fits: fits.map(({ sku, component = null }) => ({ sku, component })),
  supplier,
  defectiveComesBack,
});

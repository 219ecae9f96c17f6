import { Args, Context, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Clock, Waits } from '#projections';
import { contactProjection } from './contact.projection.js';
import { contactById, followContacts, listContacts } from './contact.queries.js';
import { ContactView } from './contact.view.js';
import { ContactChangesArgs, ContactsArgs } from './contact-filter.inputs.js';
import { CONTACT_READERS } from './contact-readers.js';

export const ContactConnection = connectionType(ContactView, { name: 'Contact' });
const ContactChange = changeType(ContactView, 'Contact');

@Resolver(() => ContactView)
export class ContactResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
  ) {}

  @Allow(...CONTACT_READERS)
  @Query(() => ContactView, { nullable: true, description: 'A contact.' })
  contact(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the contact.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ContactView | null> {
    const awaited = { projection: contactProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => contactById(scope, this.dataSource, id));
  }

  @Allow(...CONTACT_READERS)
  @Query(() => ContactConnection, { description: 'Contacts.' })
  contacts(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: ContactsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ContactView>> {
    const awaited = { projection: contactProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args, now: this.clock.now() };
    return whenProjected(this.waits, awaited, () => listContacts(scope, this.dataSource, list));
  }

  @Allow(...CONTACT_READERS)
  @Subscription(() => ContactChange, {
    resolve: asItComes,
    description: 'Contacts as they are and as they change, from a cursor on or from the beginning.',
  })
  contactChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after = null }: ContactChangesArgs,
  ): AsyncGenerator<ChangeOf<ContactView>, void> {
    const following = { filter: filter ?? {}, after, now: this.clock.now() };
    return untilUnsubscribed((signal) => followContacts(scope, this.feed, { ...following, signal }));
  }
}

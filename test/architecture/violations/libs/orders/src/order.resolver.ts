import { Args, Injectable, Parent, Query } from '#graphql';
import { OrderQueries } from './order.queries.js';
import type { OrderView } from './order.view.js';
import type { Caller } from './order-caller.js';

@Injectable()
export class OrderResolver {
  constructor(private readonly queries: OrderQueries) {}

  @Query()
  order(@Args('id') id: string, @Parent() parent: OrderView, @Args('caller') caller: Caller) {
    return [this.queries.find(id), parent, caller];
  }
}

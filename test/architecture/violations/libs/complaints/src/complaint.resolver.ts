import { Args, Injectable, Query } from '#graphql';
import type { Greeter, GreetInput } from './greeter.effect.js';

@Injectable()
export class ComplaintResolver {
  constructor(private readonly greeter: Greeter) {}

  @Query()
  greet(@Args('input') input: GreetInput) {
    return [this.greeter, input];
  }
}

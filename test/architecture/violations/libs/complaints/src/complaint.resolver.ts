import { Injectable } from '@nestjs/common';
import { Args, Query } from '@nestjs/graphql';
import type { Greeter, GreetInput } from './greeter.effect.js';

@Injectable()
export class ComplaintResolver {
  constructor(private readonly greeter: Greeter) {}

  @Query(() => String)
  greet(@Args('input') input: GreetInput) {
    return [this.greeter, input];
  }
}

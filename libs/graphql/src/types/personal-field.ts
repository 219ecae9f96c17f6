import type { FieldMiddleware } from '@nestjs/graphql';
import { scopeOf } from '#auth';
import type { OperationContext } from '../operation/operation-context.js';

/**
 * For nullable fields with texts about people: null for callers whose scope shows none, by whatever path they came.
 * `@Field(() => String, { nullable: true, middleware: [personalField] })`
 */
export const personalField: FieldMiddleware<unknown, Partial<OperationContext>> = async ({ context }, next) => {
  const caller = context.identity?.caller;
  return caller && scopeOf(caller).personal ? next() : null;
};

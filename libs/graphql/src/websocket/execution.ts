import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute as executeOnce,
  type SubscriptionArgs,
} from 'graphql';
import { withCorrelationId } from '../operation/correlation.js';
import { type OperationContext, operationContext } from '../operation/operation-context.js';

type Context = Readonly<{ contextValue: OperationContext; limitMs: number }>;

const inContext = async <T>({ contextValue }: Context, run: () => T | PromiseLike<T>): Promise<T> => {
  try {
    return await withCorrelationId(contextValue.correlationId, run);
  } finally {
    contextValue.deadline.end();
  }
};

export const execute = (args: ExecutionArgs, context: Context): Promise<ExecutionResult> =>
  inContext(context, () => executeOnce({ ...args, contextValue: context.contextValue }));

/**
 * As graphql's own `subscribe`, except that every event gets a context of its own (loaders, time limit), and that
 * `return()` reaches the source at once instead of queueing behind a pending `next()`.
 */
export const subscribe = async (
  args: SubscriptionArgs,
  context: Context,
): Promise<AsyncGenerator<ExecutionResult, void> | ExecutionResult> => {
  const source = await inContext(context, () =>
    createSourceEventStream({ ...args, contextValue: context.contextValue }),
  );
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const resultOf = (event: unknown) =>
    execute({ ...args, rootValue: event }, { ...context, contextValue: anew(context) });

  const generator: AsyncGenerator<ExecutionResult, void> = {
    next: async () => {
      const { value, done } = await events.next();
      return done ? { value: undefined, done: true } : { value: await resultOf(value), done: false };
    },
    return: async () => {
      await events.return?.();
      return { value: undefined, done: true };
    },
    throw: async (error) => {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => void (await events.return?.()),
  };
  return generator;
};

const anew = ({ contextValue, limitMs }: Context): OperationContext =>
  operationContext({ identity: contextValue.identity, correlationId: contextValue.correlationId, limitMs });

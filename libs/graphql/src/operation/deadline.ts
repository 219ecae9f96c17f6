import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/** When an operation must be answered. What is late goes on in the background; its result is dropped. */
export type Deadline = Readonly<{
  /** Aborts when the time is over or the client is gone: for waits and slow reads. */
  signal: AbortSignal;
  isOver: () => boolean;
  /** The promise's result, or a refusal when the time is over first. */
  within: <T>(promise: PromiseLike<T>) => Promise<T>;
  refuse: () => Promise<never>;
  end: () => void;
}>;

export const deadline = (limitMs: number, clientGone?: AbortSignal): Deadline => {
  const ended = new AbortController();
  const endsAt = performance.now() + limitMs;
  let timer: NodeJS.Timeout | undefined;
  let late: Promise<never> | undefined;

  const abort = () => ended.abort();
  if (clientGone?.aborted) abort();
  else clientGone?.addEventListener('abort', abort, { once: true });

  const watch = (): Promise<never> => {
    const over = new Promise<never>((_, reject) => {
      const end = () => {
        abort();
        reject(timedOut(limitMs));
      };
      timer = setTimeout(end, Math.max(0, endsAt - performance.now())).unref();
    });
    over.catch(() => undefined);
    return over;
  };

  return {
    signal: ended.signal,
    isOver: () => performance.now() >= endsAt,
    within: (promise) => {
      late ??= watch();
      return Promise.race([promise, late]);
    },
    refuse: () => Promise.reject(timedOut(limitMs)),
    end: () => {
      clearTimeout(timer);
      clientGone?.removeEventListener('abort', abort);
    },
  };
};

const timedOut = (limitMs: number) =>
  new GraphQLError(
    `This took longer than ${limitMs / 1_000} s: ask for less, or repeat a command with the same commandId to learn its outcome.`,
    { extensions: { code: 'OPERATION_TIMED_OUT', details: { limitMs } } },
  );

type WithDeadline = Readonly<{ deadline?: Deadline }> | undefined;
type Resolve = GraphQLFieldResolver<unknown, WithDeadline>;

/** Holds every resolver of the schema to the deadline of its operation, whatever the transport. Changes the schema. */
export const limitTime = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = timed(field.resolve);
      if (field.subscribe) field.subscribe = timed(field.subscribe);
    }
  }
  return schema;
};

const timed =
  (resolve: Resolve): Resolve =>
  (source, args, context, field) => {
    // A rejection, not a throw: graphql forgets the promises of earlier list items when a later one throws.
    if (context?.deadline?.isOver()) return context.deadline.refuse();
    const result: unknown = resolve(source, args, context, field);
    return context?.deadline && isPromise(result) ? context.deadline.within(result) : result;
  };

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

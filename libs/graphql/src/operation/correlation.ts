import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export const CORRELATION_HEADER = 'x-correlation-id';

const current = new AsyncLocalStorage<string>();

/** Ties together everything that one request caused; undefined outside of requests. */
export const correlationId = (): string | undefined => current.getStore();

export const withCorrelationId = <T>(id: string, run: () => T): T => current.run(id, run);

/** The client's id where it is fit for headers and logs, else a new one. */
export const acceptedCorrelationId = (given: unknown): string =>
  typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();

/** Gives each request its id, in the response's header too. Call it before the server is ready. */
export const correlateRequests = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    const id = acceptedCorrelationId(request.headers[CORRELATION_HEADER]);
    request.headers[CORRELATION_HEADER] = id;
    reply.header(CORRELATION_HEADER, id);
    current.run(id, done);
  });
  // Reading the body continues in the socket's async context, which knows nothing of the request's.
  fastify.addHook('preValidation', (request, _reply, done) => {
    current.run(String(request.headers[CORRELATION_HEADER]), done);
  });
};

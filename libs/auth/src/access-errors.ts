import { ForbiddenException, HttpException, HttpStatus } from '@nestjs/common';
import type { Caller, Role } from './caller.js';
import type { Identity } from './identity.js';

/** What `getResponse()` of these exceptions holds; the GraphQL layer shows the same as message and extensions. */
export type Refusal = Readonly<{ code: string; message: string; details: Readonly<Record<string, unknown>> }>;

export const unauthenticated = (identity: Identity | undefined): HttpException => {
  const { problem, message } = identity?.caller === null ? identity : NOT_IDENTIFIED;
  const unavailable = problem === 'UNAVAILABLE';
  return new HttpException(
    { code: unavailable ? 'UNAVAILABLE' : 'UNAUTHENTICATED', message, details: { problem } } satisfies Refusal,
    unavailable ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED,
  );
};

const NOT_IDENTIFIED = { problem: 'MISSING', message: 'Sign in first.' } as const;

export const forbidden = (caller: Caller, needed: readonly Role[]): ForbiddenException =>
  new ForbiddenException({
    code: 'FORBIDDEN',
    message: needed.length
      ? `This needs one of the roles ${needed.join(', ')}; yours: ${caller.roles.join(', ')}.`
      : 'Nobody is allowed to do this.',
    details: { needed, yours: caller.roles },
  } satisfies Refusal);

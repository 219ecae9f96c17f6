import { HttpException } from '@nestjs/common';
import { Rejection } from '#event-sourcing';
import { EventMalformed, IdempotencyKeyReused, isOutage, StoreConflict, StoreUnavailable } from '#event-store';
import { CursorExpired, CursorNotOfThisFeed } from '#projections';

/** What a client is told of an error. */
export type Told = Readonly<{ code: string; message: string; details?: unknown; weight: Weight }>;

/** How the log takes it: `EXPECTED` is part of normal work, an `OUTAGE` needs no stack, a `BUG` does. */
export type Weight = 'EXPECTED' | 'OUTAGE' | 'BUG';

type Recognise = (error: unknown) => Told | null;

/** What the client is told of any error that is not of GraphQL itself; null where nothing may be told. */
export const classify = (error: unknown): Told | null => {
  for (const recognise of RECOGNISED) {
    const told = recognise(error);
    if (told) return told;
  }
  return null;
};

const rejection: Recognise = (error) =>
  error instanceof Rejection
    ? { code: error.code, message: error.message, details: error.details, weight: 'EXPECTED' }
    : null;

const conflict: Recognise = (error) => {
  if (!(error instanceof StoreConflict)) return null;
  const { expectedVersion, actualVersion, changedBy, changedAt } = error;
  return {
    code: 'CONFLICT',
    message: 'Somebody changed this since you read it: read it again and decide anew.',
    details: {
      expectedVersion: String(expectedVersion),
      actualVersion: String(actualVersion),
      changedBy,
      changedAt,
    },
    weight: 'EXPECTED',
  };
};

const CODES = new Map<unknown, string>([
  [IdempotencyKeyReused, 'IDEMPOTENCY_KEY_REUSED'],
  [EventMalformed, 'BAD_REQUEST'],
  [CursorNotOfThisFeed, 'CURSOR_NOT_OF_THIS_FEED'],
  [CursorExpired, 'CURSOR_EXPIRED'],
]);

const saidByItsClass: Recognise = (error) => {
  const code = error instanceof Error ? CODES.get(error.constructor) : undefined;
  return error instanceof Error && code ? { code, message: error.message, weight: 'EXPECTED' } : null;
};

const outage: Recognise = (error) =>
  error instanceof StoreUnavailable || isOutage(error)
    ? {
        code: 'UNAVAILABLE',
        message:
          'The database cannot be reached at the moment: try again. Repeat a command with the same commandId, so that it happens once.',
        weight: 'OUTAGE',
      }
    : null;

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'UNAVAILABLE',
};

/** Nest's exceptions: of the guard and of validation, which bring code and details, and others by their status. */
const http: Recognise = (error) => {
  if (!(error instanceof HttpException)) return null;
  const body = error.getResponse();
  const { code, details } = typeof body === 'object' ? (body as { code?: unknown; details?: unknown }) : {};
  const ownCode = typeof code === 'string' ? code : CODE_OF_STATUS[error.getStatus()];
  if (!ownCode) return null;
  return { code: ownCode, message: error.message, ...(details === undefined ? {} : { details }), weight: 'EXPECTED' };
};

/** Fastify's own refusals: a body that is too large or no JSON, an unsupported media type. */
const fastify: Recognise = (error) => {
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return null;
  const { statusCode, code } = error;
  if (typeof statusCode !== 'number' || statusCode >= 500 || !String(code).startsWith('FST_')) return null;
  return { code: CODE_OF_STATUS[statusCode] ?? 'BAD_REQUEST', message: error.message, weight: 'EXPECTED' };
};

const RECOGNISED: readonly Recognise[] = [rejection, conflict, saidByItsClass, outage, http, fastify];

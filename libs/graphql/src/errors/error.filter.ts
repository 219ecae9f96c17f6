import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { acceptedCorrelationId, correlationId } from '../operation/correlation.js';
import { published, toldOf } from './published.js';

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  CURSOR_EXPIRED: 410,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
};
const REFUSED_BY_A_RULE = 422;

/**
 * Takes errors before Nest logs each of them with its stack. Those of GraphQL go on to where they are formatted; plain
 * HTTP routes answer the same code, message and details as JSON.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly host: HttpAdapterHost) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error instanceof Error ? error : new Error(String(error));
    this.answer(error, host.switchToHttp().getResponse<FastifyReply>());
    return null;
  }

  private answer(error: unknown, reply: FastifyReply): void {
    const { httpAdapter } = this.host;
    if (httpAdapter.isHeadersSent(reply)) return void httpAdapter.end(reply);
    const { message, extensions } = published(error, {
      correlationId: correlationId() ?? acceptedCorrelationId(undefined),
    });
    httpAdapter.reply(reply, { message, ...extensions }, statusOf(error, String(extensions?.code)));
  }
}

const statusOf = (error: unknown, code: string): number => {
  if (error instanceof HttpException && toldOf(error)) return error.getStatus();
  return STATUS_OF_CODE[code] ?? REFUSED_BY_A_RULE;
};

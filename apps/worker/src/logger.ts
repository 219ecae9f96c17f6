import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** Nest's log levels as pino names them. */
const LEVELS = { fatal: 'fatal', error: 'error', warn: 'warn', log: 'info', debug: 'debug', verbose: 'trace' } as const;

export type LogLevel = keyof typeof LEVELS;

/** What Nest says of its own start-up is worth a line only to who debugs it. */
const CHATTY = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'GraphQLModule',
]);

/** Nest logs what it then throws: the program that runs it says it once, in a sentence where it can. */
const THROWN_TOO = new Set(['ExceptionHandler', 'NestApplication']);

/** One JSON object per line on standard output, with the correlation id of the request that it belongs to. */
export const jsonLogger = (
  level: LogLevel,
  correlationId: () => string | undefined = () => undefined,
): LoggerService => {
  const log = pino({
    level: LEVELS[level],
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  const write =
    (at: LogLevel) =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.length ? String(rest.at(-1)) : undefined;
      const stack =
        at === 'error' || at === 'fatal' ? rest.slice(0, -1).find((part) => typeof part === 'string') : undefined;
      const line = { context, correlationId: correlationId(), stack };
      log[isSaidElsewhere(at, context) ? 'debug' : LEVELS[at]](line, text(message));
    };
  return {
    fatal: write('fatal'),
    error: write('error'),
    warn: write('warn'),
    log: write('log'),
    debug: write('debug'),
    verbose: write('verbose'),
  };
};

const isSaidElsewhere = (at: LogLevel, context = ''): boolean =>
  (at === 'log' && CHATTY.has(context)) || (at === 'error' && THROWN_TOO.has(context));

const text = (message: unknown): string => {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
};

import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { classify, type Told } from './classify.js';

const logger = new Logger('Errors');
const logged = new WeakSet<object>();

/** `hints`: whether graphql may propose names of the schema that the client may have meant. */
export type Circumstances = Readonly<{ correlationId: string; hints?: boolean }>;

/**
 * The one place where an error becomes what a client sees, over HTTP and WebSocket: message, path, `extensions.code`,
 * `extensions.details` and the correlation id. What nobody expected is logged in full and told as
 * `INTERNAL_SERVER_ERROR`, without any of its text.
 */
export const published = (error: unknown, { correlationId, hints = false }: Circumstances): GraphQLFormattedError => {
  const told = toldOf(error) ?? unexpected(correlationId);
  log(error, told, correlationId);
  const { locations, path } = error instanceof GraphQLError ? error.toJSON() : {};
  return {
    message: hints ? told.message : withoutHint(told),
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code: told.code,
      ...(told.details === undefined ? {} : { details: told.details }),
      correlationId,
    },
  };
};

const withoutHint = ({ code, message }: Told): string =>
  code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT'
    ? message.replace(/ ?Did you mean .+\?$/s, '')
    : message;

/** Null for what must not be told. */
export const toldOf = (error: unknown): Told | null => ofGraphql(error) ?? classify(causeOf(error));

const unexpected = (correlationId: string): Told => ({
  code: 'INTERNAL_SERVER_ERROR',
  message: `Something went wrong; quote correlation id ${correlationId}.`,
  weight: 'BUG',
});

/** An error that has its code already: of parsing, validation and Apollo, or thrown as such on purpose. */
const ofGraphql = (error: unknown): Told | null => {
  if (!(error instanceof GraphQLError)) return null;
  const { code = codeOfInput(error), details } = error.extensions;
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return null;
  return { code, message: error.message, ...(details === undefined ? {} : { details }), weight: 'EXPECTED' };
};

/** graphql itself gives no code to variables and arguments that don't fit; those errors point at anything but a field. */
const codeOfInput = (error: GraphQLError): string | undefined => {
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && kind !== Kind.FIELD && !error.originalError ? 'BAD_USER_INPUT' : undefined;
};

const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;

/** Once per error, however many paths it reached: the rows of a batch share one. */
const log = (error: unknown, { code, weight }: Told, correlationId: string): void => {
  const cause = causeOf(error);
  if (isLogged(cause)) return;
  const path = error instanceof GraphQLError && error.path ? ` at ${error.path.join('.')}` : '';
  const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  const line = `${code}${path} [${correlationId}]: ${message}`;
  if (weight === 'EXPECTED') logger.debug(line);
  else if (weight === 'OUTAGE') logger.warn(line);
  else logger.error(line, stack);
};

const isLogged = (cause: unknown): boolean => {
  if (typeof cause !== 'object' || cause === null) return false;
  const before = logged.has(cause);
  logged.add(cause);
  return before;
};

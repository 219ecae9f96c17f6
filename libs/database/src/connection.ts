import pg from 'pg';
import { OperatorError, withoutPassword } from '#settings';

const SEARCH_PATH = '-c search_path=read,public,extensions';

/** The service's connections find read models without naming their schema. */
export const withSearchPath = (url: string): string => {
  const changed = new URL(url);
  if (!changed.searchParams.has('options')) changed.searchParams.set('options', SEARCH_PATH);
  return changed.href.replaceAll('+', '%20');
};

/** A connection, or an OperatorError that says why there is none. */
export const connectTo = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error: Error) => {
    throw new OperatorError(
      `PostgreSQL at ${withoutPassword(url)} cannot be used (${reasonOf(error)}): see whether it runs and whether address, user and password are right.`,
    );
  });
  return client;
};

/** Where a name has several addresses, the error is a list. */
const reasonOf = (error: Error): string =>
  error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0].message : error.message;

import { type DataSource, Index, type QueryRunner } from 'typeorm';
import { OperatorError } from '#settings';
import { underLock } from './migrate.js';

/** Makes `ILIKE '%…%'` and similarity on this text column quick. `table` is the entity's own. */
export const TrigramIndex =
  (table: string): PropertyDecorator =>
  (view, column) =>
    Index(`${table}_${String(column)}${TRIGRAM}`, { type: 'gin' })(view, column);

const TRIGRAM = '_trgm';

/**
 * Makes the tables and indexes of the data source's entities that do not exist yet. Tables of read models are rebuilt,
 * never altered.
 *
 * @throws OperatorError where an existing table differs from its entity
 */
export const ensureTables = (dataSource: DataSource): Promise<void> => {
  const { url } = dataSource.options as { url: string };
  return underLock(url, async (client) => {
    const statements = await missing(dataSource);
    const change = statements.find(
      (statement) => !/^(CREATE TABLE|CREATE (UNIQUE )?INDEX|COMMENT ON) /.test(statement),
    );
    if (change) throw changed(await tableOf(dataSource, change), change);
    const script = statements.map(withOperatorClass).join(';\n');
    if (script) await client.query(`BEGIN; ${script}; COMMIT`);
  });
};

const missing = async (dataSource: DataSource): Promise<string[]> => {
  const { createQueryRunner } = dataSource;
  dataSource.createQueryRunner = (mode) => oneByOne(createQueryRunner.call(dataSource, mode));
  try {
    return (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    dataSource.createQueryRunner = createQueryRunner;
  }
};

/** Looking at existing tables, TypeORM asks one connection several things at once, which pg is going to refuse. */
const oneByOne = (runner: QueryRunner): QueryRunner => {
  const query = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = <T>(...asked: Parameters<typeof query>): Promise<T> => {
    const answer = last.then(() => query(...asked));
    last = answer.catch(() => undefined);
    return answer;
  };
  return runner;
};

/** TypeORM knows no operator classes; the index's name says that it wants this one. */
const withOperatorClass = (statement: string) =>
  statement.includes(`${TRIGRAM}" ON `) ? statement.replace(/\(("[^"]+")\)/, '($1 gin_trgm_ops)') : statement;

const tableOf = async (dataSource: DataSource, statement: string): Promise<string> => {
  const names = [...statement.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  const found: { name: string }[] = await dataSource.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename = ANY ($1)
     UNION ALL SELECT tablename FROM pg_indexes WHERE schemaname = current_schema() AND indexname = ANY ($1)`,
    [names],
  );
  return found[0]?.name ?? names.join('.');
};

const changed = (table: string, statement: string) =>
  new OperatorError(
    `The table ${table} of a read model was made for other columns than its view has now (it would take: ${statement}): ` +
      "raise the projection's version in its code, which makes and fills a new table.",
  );

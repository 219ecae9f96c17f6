import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { ensureTables } from './tables.js';

type Entities = readonly (EntitySchema | (new () => object))[];

const CONNECTIONS = 20;

/**
 * The service's connections: `DataSource` for read models, whose tables are made from `entities`, and `Pool` for the log.
 * Import it first: modules close in the opposite order, and others use the database until they have closed.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly pool: Pool) {}

  static register(parts: Readonly<{ url: string; entities: Entities }>): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: () => ({ ...readModels(parts.url, parts.entities), toRetry: () => false }),
      dataSourceFactory: (options) => openReadModels(options as DataSourceOptions),
    });
    return {
      module: DatabaseModule,
      global: true,
      imports: [typeOrm],
      providers: [{ provide: Pool, useFactory: () => openPool(parts.url) }],
      exports: [Pool, typeOrm],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}

/**
 * Its commits don't wait for the disk, because what a crash of the machine could take (rows with their checkpoints) is
 * folded again from the log, whose commits do wait.
 */
const LAZY_COMMIT = '-c synchronous_commit=off';

/** Options of a data source over read models, or over tables that are filled to replace some of them. */
export const readModels = (
  url: string,
  entities: Entities,
  schema: 'read' | 'rebuild' = 'read',
): DataSourceOptions => ({
  type: 'postgres',
  url,
  schema,
  entities: [...entities],
  poolSize: CONNECTIONS,
  applicationName: 'aftercare read models',
  installExtensions: false,
  extra: { keepAlive: true, options: LAZY_COMMIT },
});

/** A connected data source whose tables exist. */
export const openReadModels = async (options: DataSourceOptions): Promise<DataSource> => {
  const dataSource = await new DataSource(options).initialize();
  survive((dataSource.driver as unknown as { master: Pool }).master);
  try {
    await ensureTables(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
};

/** How long a call waits for a lock, such as that on the head of the log, before it is made again or given up. */
const LOCK_TIMEOUT_MS = 5_000;

const openPool = (url: string) => {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    keepAlive: true,
    application_name: 'aftercare',
    lock_timeout: LOCK_TIMEOUT_MS,
  });
  const logger = new Logger(DatabaseModule.name);
  return survive(pool).on('error', ({ message }) => logger.warn(`A connection to PostgreSQL broke: ${message}`));
};

/**
 * A connection that ends in the same breath in which it was made has no listener for errors yet, which would end the
 * process. Whoever uses it learns of its end from the query.
 */
const survive = (pool: Pool): Pool => pool.on('connect', (client) => client.on('error', () => undefined));

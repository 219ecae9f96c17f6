import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { schemaText, writeSchema } from '#graphql';
import { contexts } from '../../worker/src/contexts.js';
import { links } from './links/links.js';
import { operations } from './operations/operations.js';

/** Writes schema.graphql from the resolvers, without a database; with --check, says whether it is up to date. */
const classes = (providers: readonly unknown[]): Type[] =>
  providers.filter((provider): provider is Type => typeof provider === 'function');

const resolvers = [
  ...contexts.flatMap(({ module }) => classes(Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? [])),
  ...classes(links),
  ...operations.providers,
];

const path = fileURLToPath(new URL('../../../../schema.graphql', import.meta.url));

if (process.argv.includes('--check')) {
  const [written, current] = [await readFile(path, 'utf8').catch(() => ''), await schemaText(resolvers)];
  if (written !== current) {
    process.stderr.write('schema.graphql is not what the resolvers say: run "npm run schema" and commit it.\n');
    process.exit(1);
  }
} else await writeSchema(resolvers, path);

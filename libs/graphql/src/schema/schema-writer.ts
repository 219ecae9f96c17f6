import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { BUILD_OPTIONS } from './build-options.js';

type ResolverClass = abstract new (...args: never[]) => object;

/** The schema of some resolver classes as text, the same bytes whenever nothing changed. Needs no database. */
export const schemaText = async (resolvers: readonly ResolverClass[]): Promise<string> => {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create([...resolvers], { ...BUILD_OPTIONS });
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
};

export const writeSchema = async (resolvers: readonly ResolverClass[], path: string): Promise<void> =>
  writeFile(path, await schemaText(resolvers));

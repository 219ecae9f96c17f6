import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const root = new URL('../', import.meta.url);
const folders = ['libs/', 'apps/'].flatMap((parent) =>
  readdirSync(new URL(parent, root)).map((name) => `${parent}${name}/`),
);
const readmes = ['', ...folders]
  .map((folder) => `${folder}README.md`)
  .filter((file) => existsSync(new URL(file, root)));
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const operations = readmes.flatMap((file) =>
  [...read(file).matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, text = '']) => ({ file, text })),
);

describe('the operations in READMEs', () => {
  const schema = buildSchema(read('schema.graphql'));

  it('are there', () => expect(new Set(operations.map(({ file }) => file)).size).toBeGreaterThan(10));

  it.each(operations.map(({ file, text }) => [file, text.trim().split('\n').slice(0, 2).join(' '), text]))(
    'fit the schema: %s: %s',
    (_, __, text) => expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]),
  );
});

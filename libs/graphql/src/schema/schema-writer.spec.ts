import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { testFolder } from '#database/testing';
import { schemaText, writeSchema } from '#graphql';
import { ThingReceiptResolver, ThingResolver } from '../sample.fixtures.js';

const RESOLVERS = [ThingResolver, ThingReceiptResolver];

describe('the schema file', () => {
  it('has the same bytes each time, whatever the order of resolvers', async () => {
    const text = await schemaText(RESOLVERS);
    expect(await schemaText([...RESOLVERS].reverse())).toBe(text);
    const path = join(await testFolder(), 'schema.graphql');
    await writeSchema(RESOLVERS, path);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(buildSchema(text).getType('ThingConnection')).toBeDefined();
  });

  it('says what the types made for a view look like', async () => {
    const text = await schemaText(RESOLVERS);
    const withoutDescriptions = text.replace(/ *"""[^"]*"""\n/g, '').replace(/\n\n+( )/g, '\n$1');
    expect(withoutDescriptions).toContain(
      'type ThingReceipt {\n  deduplicated: Boolean!\n  id: ID!\n  position: Position\n  thing(\n    waitMs: Int! = 2000\n  ): Thing\n  version: String!\n}',
    );
    expect(withoutDescriptions).toContain(
      'type ThingChange {\n  cursor: String!\n  id: ID!\n  kind: ChangeKind!\n  thing: Thing\n}',
    );
    expect(withoutDescriptions).toContain(
      'type ThingConnection {\n  edges: [ThingEdge!]!\n  nodes: [Thing!]!\n  pageInfo: PageInfo!\n  totalCount: Int!\n}',
    );
    expect(withoutDescriptions).toContain('enum Colour {\n  GREEN\n  RED\n}');
    expect(text).toContain('Like a rose.');
  });
});

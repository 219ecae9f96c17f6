import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customers } from '#customers';
import { EventStore } from '#event-store';
import { testService } from '#graphql/testing';
import { products } from '#products';
import { productRegistered } from '#products/testing';
import { CommandRouter, Waits } from '#projections';
import type { ImportOptions } from './import-rows.js';
import { importUnits } from './import-units.js';
import { inWords } from './summary.js';

type Service = Awaited<ReturnType<typeof testService>>;

describe('an import of units', () => {
  let service: Service;
  let folder: string;

  beforeAll(async () => {
    service = await testService([customers, products]);
    folder = await mkdtemp(join(tmpdir(), 'aftercare-units-'));
    const { productId: _, registeredAt: __, ...content } = productRegistered().data;
    const receipt = await service.app.get(CommandRouter, { strict: false }).send({
      id: '7b0f4f35-50a7-4a57-8b12-9b3f1c1f7a01',
      type: 'RegisterProduct',
      data: content,
      by: 'quality-1',
      roles: ['quality'],
      at: '2026-01-01T00:00:00.000Z',
    });
    await service.app.get(Waits, { strict: false }).until('product', receipt.position ?? '', 30_000);
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  const run = (file: string, options: Partial<ImportOptions> = {}, stop = new AbortController()) => {
    const router = service.app.get(CommandRouter, { strict: false });
    const store = service.app.get(EventStore, { strict: false });
    const rejects = join(folder, 'rejects.csv');
    return importUnits(
      { file, mapping: 'units', batch: 4, rejects, restart: false, dryRun: false, limit: null, ...options },
      {
        withDestination: (work) => work({ send: (command) => router.send(command), store, folder }),
        by: 'import',
        now: () => '2026-03-02T09:00:00.000Z',
        stdin: process.stdin,
        progress: { start: () => undefined, show: () => undefined, stop: () => undefined },
        signal: stop.signal,
      },
    );
  };
  const unit = async (serial: string, fields: string) => {
    const store = service.app.get(EventStore, { strict: false });
    const agent = await service.as('agent');
    const { data, errors } = await agent(
      `query ($serial: String!, $atLeast: Position) { unit(product: "SR-400-T", serial: $serial, atLeast: $atLeast) { ${fields} } }`,
      { serial, atLeast: await store.head() },
    );
    expect(errors).toEqual([]);
    return data?.unit;
  };

  it('reads and checks everything in a dry run, and imports nothing', async () => {
    expect(await run('test/data/units.csv', { dryRun: true })).toMatchObject({ rows: 13, importable: 9, rejected: 4 });
    expect(await unit('SN-000101', 'id')).toBeNull();
  });

  it('registers what can be, and says of the rest why not', async () => {
    const summary = await run('test/data/units.csv');
    expect(summary).toMatchObject({
      rows: 13,
      registered: 4,
      repeats: 1,
      thereAlready: 0,
      rejected: 8,
      complete: true,
    });
    expect(await unit('SN-000101', 'status batch region site shippedAt soldAt installedAt version')).toEqual({
      status: 'INSTALLED',
      batch: 'B7',
      region: 'MY-10',
      site: 'Lot 8, Jalan Pelabuhan',
      shippedAt: '2025-02-01T00:00:00.000Z',
      soldAt: '2025-03-01T00:00:00.000Z',
      installedAt: '2025-03-10T02:00:00.000Z',
      version: '2',
    });
    expect(await unit('SN-000103', 'misplacedIn')).toEqual({ misplacedIn: 'DE-BY' });
    const rejects = (await readFile(join(folder, 'rejects.csv'), 'utf8')).split('\n').slice(1, -1);
    expect(rejects.map((line) => /^(\d+),"?([^,":]+)/.exec(line)?.slice(1))).toEqual([
      ['7', 'UNIT_ALREADY_REGISTERED'],
      ['8', 'UNIT_SERIAL_MALFORMED'],
      ['9', 'has no serial'],
      ['10', 'UNIT_PRODUCT_UNKNOWN'],
      ['11', 'has a value for productionDate that can not be read'],
      ['12', 'UNIT_DATES_OUT_OF_ORDER'],
      ['13', 'names the customer Anna'],
      ['14', 'has 3 columns where the first line has 10'],
    ]);
    expect(inWords(summary, { registered: 'units registered', statementsAdded: null })).toMatch(
      /4 +units registered\n1 +repeats of a row of this file\n0 +there already from an earlier import\n8 +rejected/,
    );
  });

  it('changes nothing the second time, zipped or not', async () => {
    const zipped = join(folder, 'units.csv.gz');
    await writeFile(zipped, gzipSync(await readFile('test/data/units.csv')));
    expect(await run(zipped)).toMatchObject({ rows: 13, registered: 0, repeats: 0, thereAlready: 5, rejected: 8 });
  });

  it('goes on where it stopped', async () => {
    const file = join(folder, 'many.csv');
    const rows = Array.from({ length: 40 }, (_, n) => `SR-400-T,MANY-${n}\n`);
    await writeFile(file, `sku,serial\n${rows.join('')}`);
    expect(await run(file, { limit: 10 })).toMatchObject({ rows: 10, registered: 10, complete: false });
    expect(await run(file)).toMatchObject({ resumedAfterLine: 11, rows: 30, registered: 30, complete: true });
  });

  it('reads other columns by a mapping of your own', async () => {
    const [file, mapping] = [join(folder, 'own.csv'), join(folder, 'own.yaml')];
    await writeFile(file, 'Nr;Gekauft\nX-1;03.02.2025 08:00\n');
    await writeFile(
      mapping,
      'source: SHOP\nzone: Europe/Berlin\ndates: [dd.MM.yyyy HH:mm]\nfile: { delimiter: ";" }\nunit:\n  sku: { value: SR-400-T }\n  serial: Nr\n  soldAt: Gekauft\n',
    );
    expect(await run(file, { mapping })).toMatchObject({ source: 'SHOP', registered: 1 });
    expect(await unit('X-1', 'soldAt')).toEqual({ soldAt: '2025-02-03T07:00:00.000Z' });
    await expect(run('test/data/units.csv', { mapping })).rejects.toThrow('The file lacks the columns "Nr", "Gekauft"');
  });
});

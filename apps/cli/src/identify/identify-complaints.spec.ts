import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE } from '#auth';
import { complaints, complaintsByIds } from '#complaints';
import type { Command } from '#event-sourcing';
import { EventStore } from '#event-store';
import { testService } from '#graphql/testing';
import { products } from '#products';
import { productIdOf, unitIdOf } from '#products/events';
import { productRegistered } from '#products/testing';
import { newId } from '#values';
import { importComplaints } from '../import/import-complaints.js';
import { placeOf } from './identify.command.js';
import { type IdentifyParts, identifyComplaints, type Place } from './identify-complaints.js';
import { inWords } from './summary.js';

const NOW = '2026-03-02T09:00:00.000Z';
const silent = { start: () => undefined, show: () => undefined, stop: () => undefined };
const READ = ['product', 'unit', 'unit-range', 'complaint'];

const IMPORT = `source: DESK
zone: UTC
number: Number
complaint:
  reportedAt: Filed
  channel: ONLINE
  product: { line: Line, model: Model, specification: Specification }
  serial: { column: Serial, complete: '[0-9]$' }
  words: Text
`;

describe('complaints that are identified by a mapping', () => {
  let service: Awaited<ReturnType<typeof testService>>;
  let place: Place;
  let folder: string;
  let example: { yaml: string; csv: string };

  beforeAll(async () => {
    service = await testService([products, complaints]);
    place = placeOf(service.app);
    folder = await mkdtemp(join(tmpdir(), 'aftercare-identify-'));
    const readme = await readFile('apps/cli/mappings/IDENTIFICATION.md', 'utf8');
    const block = (language: string) => new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1] ?? '';
    example = { yaml: block('yaml'), csv: block('csv') };
    for (const sku of ['R-90', 'R-90-S']) await register(sku);
    await rangeOf('R-90', 'SN-', '0001', '0100');
    await ask('RegisterUnit', { ...OF_NOTHING, ...unit('R-90', 'OWN-1') });
    await ask('RegisterUnit', { ...OF_NOTHING, ...unit('R-90-S', 'OTHER-1') });
    await takeOver(example.csv);
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  let commands = 0;
  const ask = (type: string, data: Command['data']) => {
    commands += 1;
    const id = newId(`ask ${commands}`, 'command');
    return place.send({ id, type, data, by: 'quality-1', roles: ['quality', 'supervisor'], at: NOW });
  };
  const seen = async () => {
    const head = await place.store.head();
    for (const name of READ) expect(await place.waits.until(name, head, 10_000)).toBe(true);
    return head;
  };
  const register = async (sku: string) => {
    const { productId: _, registeredAt: __, ...content } = productRegistered({ sku, name: sku }).data;
    await ask('RegisterProduct', content);
    await seen();
  };
  const OF_NOTHING = {
    batch: null,
    productionDate: null,
    region: null,
    customerId: null,
    shippedAt: null,
    soldAt: null,
    installedAt: null,
    site: null,
  };
  const unit = (sku: string, serial: string) => {
    const productId = productIdOf(sku);
    return { unitId: unitIdOf(productId, serial), productId, serial };
  };
  const rangeOf = async (sku: string, prefix: string, first: string, last: string) => {
    const rangeId = newId(`${sku}/${prefix}/${first}`, 'range');
    const place = { rangeId, productId: productIdOf(sku), prefix, first, last };
    await ask('RegisterUnitRange', { ...place, batch: null, productionDate: null, region: null, shippedAt: null });
    return rangeId;
  };
  const takeOver = async (csv: string) => {
    const [file, mapping] = [join(folder, 'desk.csv'), join(folder, 'desk.yaml')];
    await writeFile(file, csv);
    await writeFile(mapping, IMPORT);
    const summary = await importComplaints(
      { file, mapping, batch: 500, rejects: `${file}.rejects`, restart: true, dryRun: false, limit: null },
      {
        withDestination: (work) =>
          work({ send: place.send, store: service.app.get(EventStore, { strict: false }), folder }),
        by: 'import',
        now: () => NOW,
        stdin: process.stdin,
        progress: silent,
        signal: new AbortController().signal,
      },
    );
    expect(summary.rejected).toBe(0);
  };
  const rows = (...lines: string[]) => `Number,Filed,Line,Model,Specification,Serial,Text\n${lines.join('\n')}\n`;
  const idOf = (number: string | number) => newId(`DESK/${number}`, 'complaint');
  const run = async (
    options: { yaml?: string; dryRun?: boolean; limit?: number; parts?: Partial<IdentifyParts> } = {},
  ) => {
    const mapping = join(folder, 'ranges.yaml');
    await writeFile(mapping, options.yaml ?? example.yaml);
    return identifyComplaints(
      { mapping, dryRun: options.dryRun ?? false, limit: options.limit ?? null },
      {
        withPlace: (work) => work(place),
        by: 'identify',
        now: () => NOW,
        progress: silent,
        say: () => undefined,
        signal: new AbortController().signal,
        ...options.parts,
      },
    );
  };
  const tied = async (...numbers: (string | number)[]) => {
    await seen();
    const found = await complaintsByIds(SYSTEM_SCOPE, place.dataSource, numbers.map(idOf));
    return numbers.map((number) => {
      const { productId, unitId, serial } = found.find(({ id }) => id === idOf(number)) ?? {};
      return { productId, unitId, serial };
    });
  };
  const NOTHING = { productId: null, unitId: null };
  const MODELS = [
    { model: 'R 90', complaints: 1 },
    { model: 'R-95', complaints: 1 },
  ];

  it('stay as they are where the mapping names what the catalogue does not have', async () => {
    const head = await seen();
    await expect(run({ yaml: example.yaml.replace('sku: R-90\n', 'sku: R-99\n') })).rejects.toMatchObject({
      name: 'OperatorError',
      message: `Correct the mapping ${join(folder, 'ranges.yaml')}: line 6: products[1].sku is R-99, which the catalogue does not have.`,
    });
    expect(await place.store.head()).toBe(head);
  });

  it('are looked up in a dry run, and stay as they are', async () => {
    const head = await seen();
    expect(await run({ dryRun: true })).toMatchObject({
      dryRun: true,
      lookedAt: 5,
      tied: 3,
      tiedToUnit: 1,
      refused: 0,
    });
    expect(await place.store.head()).toBe(head);
  });

  it('follow the example that explains mappings', async () => {
    const summary = await run();
    expect(summary).toEqual({
      mapping: expect.stringMatching(/^ranges-2026\+[0-9a-f]{8}$/),
      dryRun: false,
      complete: true,
      lookedAt: 5,
      tied: 3,
      tiedToUnit: 1,
      thereAlready: 0,
      fittingNoRule: 2,
      models: expect.arrayContaining(MODELS),
      refused: 0,
      refusals: [],
      seconds: expect.any(Number),
      complaintsPerSecond: expect.any(Number),
    });
    const { unitId } = unit('R-90', 'SN-0042');
    expect(await tied(1, 2, 3, 4, 5)).toEqual([
      { productId: productIdOf('R-90-S'), unitId: null, serial: null },
      { productId: productIdOf('R-90'), unitId: null, serial: null },
      { productId: productIdOf('R-90'), unitId, serial: 'SN-0042' },
      { ...NOTHING, serial: null },
      { ...NOTHING, serial: null },
    ]);
  });

  it('say which mapping tied them, and set off no policy', async () => {
    const [, identified] = await service.app.get(EventStore, { strict: false }).readStream(`complaint-${idOf(3)}`);
    expect(identified).toMatchObject({
      type: 'ComplaintProductIdentified',
      data: { basis: 'MAPPING', mapping: expect.stringMatching(/^ranges-2026\+/) },
      meta: { origin: 'IMPORT', by: 'identify' },
    });
    expect(await place.dataSource.query('SELECT * FROM work.ask')).toEqual([]);
  });

  it('are tied once: the next run looks at what is left, and adds nothing', async () => {
    const head = await seen();
    expect(await run()).toMatchObject({ lookedAt: 2, tied: 0, thereAlready: 0, fittingNoRule: 2 });
    expect(await place.store.head()).toBe(head);
  });

  it('are tied by a longer mapping later', async () => {
    const yaml = example.yaml.replace('"R 90"]\n    lines', '"R 90", R-95]\n    lines');
    expect(await run({ yaml })).toMatchObject({ lookedAt: 2, tied: 1, models: [{ model: 'R 90', complaints: 1 }] });
  });

  it('name a unit by a whole number that a unit of that product has', async () => {
    const given = ['own-1', 'OTHER-1', 'SN-0101', 'SN-004', 'OWN-'];
    await takeOver(rows(...given.map((serial, n) => `u${n},2024-03-01,Ranges,R90,,${serial},It fails.`)));
    expect(await run()).toMatchObject({ tied: 5, tiedToUnit: 1 });
    const { productId, unitId } = unit('R-90', 'OWN-1');
    expect(await tied(...given.map((_, n) => `u${n}`))).toEqual([
      { productId, unitId, serial: 'OWN-1' },
      ...given.slice(1).map((serial) => ({ productId, unitId: null, serial })),
    ]);
  });

  it('name no unit where the mapping does not want that', async () => {
    await takeOver(rows('n1,2024-03-01,Ranges,R90,,SN-0001,It fails.'));
    expect(await run({ yaml: example.yaml.replace('units: true', '') })).toMatchObject({ tied: 1, tiedToUnit: 0 });
  });

  it('stay as they are where a rule says no or somebody is faster, which is said', async () => {
    const rangeId = await rangeOf('R-90', 'W-', '1', '9');
    await takeOver(rows('w1,2024-03-01,Ranges,R90,,W-5,It fails.', 'w2,2024-03-01,Ranges,R90,,,It fails.'));
    const send: Place['send'] = async (command) => {
      const { complaintId } = command.data as { complaintId: string };
      if (complaintId === idOf('w1'))
        await ask('WithdrawUnitRange', { rangeId, productId: productIdOf('R-90'), prefix: 'W-', reason: 'A mistake.' });
      else await ask('AcknowledgeComplaint', { complaintId });
      await seen();
      return place.send(command);
    };
    const summary = await run({ parts: { withPlace: (work) => work({ ...place, send }) } });
    expect(summary).toMatchObject({ tied: 0, refused: 2, refusals: expect.any(Array) });
    expect(summary.refusals.map(({ code }) => code).toSorted()).toEqual(['COMPLAINT_UNIT_UNKNOWN', 'CONFLICT']);
    expect(inWords(summary)).toMatch(/\nC24-\w{8} +(CONFLICT|COMPLAINT_UNIT_UNKNOWN)\n/);
    expect(await run()).toMatchObject({ tied: 2, tiedToUnit: 0, refused: 0 });
  });

  it('are not looked at after Ctrl-C', async () =>
    expect(await run({ parts: { signal: AbortSignal.abort() } })).toMatchObject({ complete: false, lookedAt: 0 }));

  it('are left in the middle by Ctrl-C, when those on their way are done', async () => {
    const many = Array.from({ length: 450 }, (_, n) => `m${n},2024-03-01,Ranges,R90,,SN-0001,It fails.`);
    await takeOver(rows(...many));
    const stop = new AbortController();
    const shown: unknown[] = [];
    const progress = {
      ...silent,
      show: (at: unknown) => {
        shown.push(at);
        stop.abort();
      },
    };
    const first = await run({ parts: { progress, signal: stop.signal } });
    expect(first).toMatchObject({ complete: false, lookedAt: 400 });
    expect(shown[0]).toEqual({ rows: 200, read: 200, size: 451 });
    const rest = await run({ limit: 20 });
    expect(rest).toMatchObject({ complete: false, lookedAt: 20 });
    const last = await run();
    expect(last).toMatchObject({ complete: true, lookedAt: 451 - first.tied - rest.tied });
    expect(first.tied + rest.tied + last.tied).toBe(450);
    expect(await run()).toMatchObject({ lookedAt: 1, tied: 0 });
  });
});

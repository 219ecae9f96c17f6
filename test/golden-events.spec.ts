import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Json } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { categoryOf } from '#event-store';
import { defaultPack } from '#policy-pack/testing';
import { projectionBy } from '#projections';
import { contexts } from '../apps/worker/src/contexts.js';
import { eventsOf } from '../apps/worker/src/service.module.js';

type Golden = Readonly<{ type: string; version: number; data: Json; stream: string }>;

const folder = new URL('golden-events/', import.meta.url);
const files = readdirSync(folder).sort();
const golden = (file: string): Golden => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const versions = eventsOf(contexts);
const pack = defaultPack(...contexts.flatMap(({ policySections }) => policySections));
const current = (type: string) => {
  const entry = versions[type];
  return typeof entry === 'object' ? entry.version : entry;
};

/** The data as the newest readers see them. */
const upcast = ({ type, version, data }: Golden): Json => {
  const entry = versions[type];
  return typeof entry === 'object' && version < entry.version ? entry.upcast(data, version) : data;
};

describe('the golden events', () => {
  it('hold every version of every event type that was ever stored', () => {
    const wanted = Object.keys(versions).flatMap((type) =>
      Array.from({ length: current(type) ?? 0 }, (_, n) => `${type}.v${n + 1}.json`),
    );
    expect(files).toEqual(wanted.sort());
  });

  it.each(files)('%s is named after what it holds', (file) => {
    const { type, version } = golden(file);
    expect(`${type}.v${version}.json`).toBe(file);
  });

  it.each(files)('%s is understood by every projection and policy that listens to it', (file) => {
    const { type, stream, ...event } = golden(file);
    const occurred = recorded({ type, data: upcast({ type, stream, ...event }) }, 1, { stream });
    const listens = ({ categories }: { categories: readonly string[] }) => categories.includes(categoryOf(stream));
    const projections = contexts.flatMap((context) => context.projections).filter(listens);
    const policies = contexts.flatMap((context) => context.policies).filter(listens);
    expect(projections.length + policies.length).toBeGreaterThan(0);
    for (const { keys, apply } of projections.map((projection) => projectionBy(projection, pack))) {
      const changed = apply(new Map(), occurred).map((row) => ('removed' in row ? row.removed : row.id));
      expect([...keys(occurred, []), ...changed]).not.toContain(undefined);
    }
    for (const { react } of policies) expect(react(occurred)).toEqual(expect.any(Array));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Event, Json } from '#event-sourcing';
import { newId } from '#values';

/** One complaint from its registration on, made from a seed: the same seed gives the same events. */
export type Life = Readonly<{ id: string; stream: string; events: readonly Event[] }>;

type Sample = Readonly<Record<string, Json>>;

const SAMPLES = fileURLToPath(new URL('../../../test/golden-events/', import.meta.url));

const sampleData: ReadonlyMap<string, Sample> = new Map(
  readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.v1.json'))
    .map((file) => {
      const { type, data } = JSON.parse(readFileSync(`${SAMPLES}${file}`, 'utf8')) as { type: string; data: Sample };
      return [type, data] as const;
    }),
);

/** @throws an error where no golden event is of this type */
export const sampleOf = (type: string): Sample => {
  const data = sampleData.get(type);
  if (!data) throw new Error(`There is no golden event of type ${type}.`);
  return data;
};

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Exactly 20 events: everything but the closing. */
const LONG_WAY = [
  ...['ComplaintRegistered', 'ComplaintAcknowledged', 'InvestigationStarted', 'ProblemRestated', 'ProblemConfirmed'],
  ...['ComplaintAssessed', 'ResponsibilityJudged', 'SettlementProposed', 'SettlementApproved', 'CustomerReplied'],
  ...['SettlementSigned', 'RemedyTaskSent', 'RemedyTaskReceived', 'ImplementationStarted', 'RemedyTaskCompleted'],
  ...['ImplementationCompleted', 'ResultRechecked', 'SatisfactionRecorded', 'FindingFedBack', 'FindingAcknowledged'],
];

/** What often happens beside the straight way, after which event, and how often. */
const ASIDE: Readonly<Record<string, readonly [chance: number, types: readonly string[]]>> = {
  ComplaintRegistered: [0.3, ['StatementAdded']],
  InvestigationStarted: [0.5, ['CustomerContacted']],
  ComplaintAssessed: [0.15, ['ComplaintHeld', 'CustomerInformed', 'ComplaintResumed']],
  ResponsibilityJudged: [0.1, ['EvidenceAdded']],
};

const typesOf = (chance: () => number): string[] => {
  const way = LONG_WAY.flatMap((type) => {
    const [likely, types] = ASIDE[type] ?? [0, []];
    return chance() < likely ? [type, ...types] : [type];
  });
  if (chance() < 0.1) return [...way.slice(0, way.indexOf('ResponsibilityJudged')), 'ComplaintWithdrawn'];
  return [...way, 'ComplaintClosed'];
};

/** A plausible life: mostly to the end, sometimes withdrawn, with statements, contacts and holds in between. */
export const lifeOf = (seed: number): Life => lived(seed, typesOf(chanceOf(seed)));

/** A life of 20 events that is not closed, so that it takes another command. */
export const openLifeOf = (seed: number): Life => lived(seed, LONG_WAY);

const lived = (seed: number, types: readonly string[]): Life => {
  const chance = chanceOf(~seed);
  const id = newId(String(seed), 'complaint');
  const made = { names: namesOf(seed, id), later: Math.floor(chance() * 700) * DAY, chance };
  const events = types.map((type) => ({ type, data: remade(sampleOf(type), made) }));
  return { id, stream: `complaint-${id}`, events };
};

const DAY = 86_400_000;

const namesOf = (seed: number, id: string): ReadonlyMap<string, string> => {
  const customerId = newId(String(seed >> 1), 'customer');
  return new Map([
    ['c-1', id],
    ['k-1', customerId],
    ['customer-k-1', `customer-${customerId}`],
    ...['p-1', 't-1', 'f-1', 's-1'].map((name) => [name, newId(String(seed), name)] as const),
    ['SN-2025-0001', `SN-2025-${String(seed).padStart(7, '0')}`],
    ['agent-1', `agent-${seed % 40}`],
    ['SR-4', `SR-${seed % 12}`],
  ]);
};

type Made = Readonly<{ names: ReadonlyMap<string, string>; later: number; chance: () => number }>;

const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** A sample with other names, times and words. */
const remade = (value: Json, made: Made): Json => {
  if (typeof value === 'string') return made.names.get(value) ?? (INSTANT.test(value) ? moved(value, made) : value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => remade(each, made));
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    name === 'personal' ? wordsOf(made.chance) : remade(each, made),
  ]);
  return Object.fromEntries(entries) as Json;
};

const moved = (instant: string, { later }: Made): string => new Date(Date.parse(instant) + later).toISOString();

const WORDS = (
  'the collector leaks again since Saturday and water drips onto my stairs nobody called me back although I was ' +
  'promised a visit on Thursday please repair it soon the seal looks worn there is a loud noise when sun comes out'
).split(' ');

const wordsOf = (chance: () => number): string =>
  Array.from({ length: 4 + Math.floor(chance() * 24) }, () => WORDS[Math.floor(chance() * WORDS.length)]).join(' ');

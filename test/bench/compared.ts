import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PolicyPack } from '#policy-pack';
import type { Compared } from './side.js';

/** Where the events are, and what read models made of them by a pack. */
export type Sources = Readonly<{ pool: pg.Pool; dataSource: DataSource; pack: PolicyPack }>;

/** What is told of something, by its name. */
export type Lines = ReadonlyMap<string, string>;

const MOST_TOLD = 5;

export const compared = (name: string, found: Lines, expected: Lines): Compared => {
  const keys = [...new Set([...found.keys(), ...expected.keys()])];
  const differences = keys
    .filter((key) => found.get(key) !== expected.get(key))
    .map((key) => `${key}: ${found.get(key)}, but the log says ${expected.get(key)}`);
  return { name, lines: keys.length, differences: differences.slice(0, MOST_TOLD) };
};

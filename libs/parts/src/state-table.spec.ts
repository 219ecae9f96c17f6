import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stateTables } from './state-table.fixtures.js';

const README = new URL('../README.md', import.meta.url);
const TABLES =
  /(<!-- states: written by AFTERCARE_WRITE=1 npx jest libs\/parts\/src\/state-table -->\n)[\s\S]*?(\n<!-- end of states -->)/;

describe('the tables of states in the README', () => {
  it('are what the deciders do', () => {
    const readme = readFileSync(README, 'utf8');
    const written = readme.replace(TABLES, (_, begin: string, end: string) => `${begin}${stateTables()}${end}`);
    if (process.env['AFTERCARE_WRITE']) writeFileSync(README, written);
    expect(readFileSync(README, 'utf8')).toBe(written);
    expect(written).toMatch(TABLES);
  });
});

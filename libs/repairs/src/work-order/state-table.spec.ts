import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stateTable } from './state-table.fixtures.js';

const README = new URL('../../README.md', import.meta.url);
const TABLE =
  /(<!-- states: written by AFTERCARE_WRITE=1 npx jest libs\/repairs\/src\/work-order\/state-table -->\n)[\s\S]*?(\n<!-- end of states -->)/;

describe('the table of states in the README', () => {
  it('is what the decider does', () => {
    const readme = readFileSync(README, 'utf8');
    const written = readme.replace(TABLE, (_, begin: string, end: string) => `${begin}${stateTable()}${end}`);
    if (process.env['AFTERCARE_WRITE']) writeFileSync(README, written);
    expect(readFileSync(README, 'utf8')).toBe(written);
    expect(written).toMatch(TABLE);
  });
});

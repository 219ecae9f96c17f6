import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { depositStateTable } from './deposit-state-table.fixtures.js';

const README = new URL('../../README.md', import.meta.url);
const TABLE =
  /(<!-- deposit: written by AFTERCARE_WRITE=1 npx jest libs\/partners\/src\/deposit\/deposit-state-table -->\n)[\s\S]*?(\n<!-- end of deposit -->)/;

describe('the table of a deposit’s states in the README', () => {
  it('is what the decider does', () => {
    const readme = readFileSync(README, 'utf8');
    const written = readme.replace(TABLE, (_, begin: string, end: string) => `${begin}${depositStateTable()}${end}`);
    if (process.env['AFTERCARE_WRITE']) writeFileSync(README, written);
    expect(readFileSync(README, 'utf8')).toBe(written);
    expect(written).toMatch(TABLE);
  });
});

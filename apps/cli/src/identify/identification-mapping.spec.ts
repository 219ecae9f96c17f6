import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { labelOf, loadIdentification } from './identification-mapping.js';

const MAPPING = `name: ranges-2026
products:
  - sku: R-90
    models: [R-90, "R 90"]
`;

describe('a mapping of products', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-identify-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const load = async (text: string) => {
    await writeFile(join(folder, 'mine.yaml'), text);
    return loadIdentification(join(folder, 'mine.yaml'));
  };

  it('has rules, and ties no units unless it says so', async () => {
    const { mapping } = await load(MAPPING);
    expect(mapping).toEqual({
      name: 'ranges-2026',
      products: [{ sku: 'R-90', models: ['R-90', 'R 90'] }],
      units: false,
    });
  });

  it('is told from others of its name by what it says', async () => {
    const [one, two] = [labelOf(await load(MAPPING)), labelOf(await load(`${MAPPING}units: true\n`))];
    expect(one).toMatch(/^ranges-2026\+[0-9a-f]{8}$/);
    expect(two).not.toBe(one);
  });

  it('is asked for where there is none', () =>
    expect(loadIdentification(join(folder, 'none.yaml'))).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(
        /^The mapping .*none\.yaml can not be read \(there is no such file\): give the path of a YAML file\.$/,
      ),
    }));

  it.each([
    ['nothing', '', 'line 1: this is no mapping of products: the entries name and products are expected.'],
    ['no name', MAPPING.replace(/^name.*\n/, ''), 'line 1: name is missing.'],
    ['a name with spaces', MAPPING.replace('ranges-2026', 'my ranges'), 'line 1: name must be a short name without'],
    ['no rule', 'name: a\nproducts: []\n', 'line 2: products must have at least one entry.'],
    ['a rule for no product', MAPPING.replace('sku: R-90', 'art: R-90'), 'line 3: products[0].sku is missing'],
    [
      'no models',
      MAPPING.replace(/models.*/, 'models: []'),
      'line 4: products[0].models must have at least one entry.',
    ],
    ['an empty model', MAPPING.replace('"R 90"', '" "'), 'line 4: products[0].models[1] must not be empty.'],
    ['a number', MAPPING.replace('"R 90"', '90'), 'line 4: products[0].models[1] must be text: put it in quotes.'],
    ['another entry', `${MAPPING}    line: Ranges\n`, 'line 5: products[0].line is not known here.'],
    ['units that are no choice', `${MAPPING}units: some\n`, 'line 5: units must be boolean'],
  ])('has a mistake where it says %s', async (_, text, sentence) =>
    expect(load(text)).rejects.toMatchObject({ name: 'OperatorError', message: expect.stringContaining(sentence) }),
  );
});

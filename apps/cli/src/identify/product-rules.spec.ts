import { describe, expect, it } from '@jest/globals';
import { productIn } from './product-rules.js';

const RULES = [
  { sku: 'R-90-S', models: ['R-90', 'R 90'], specifications: ['Stainless steel'] },
  { sku: 'R-90', models: ['R-90', 'R 90', 'r90'], lines: ['Ranges', 'Cookers'] },
  { sku: 'OVEN', models: ['R 90'], lines: ['Ovens'] },
  { sku: 'R-95', models: ['R 95'] },
];
const skuOf = (model: string | null, line: string | null = null, specification: string | null = null) =>
  productIn(RULES)({ line, model, specification })?.sku;

describe('the product that a complaint means', () => {
  it.each([
    ['R 95', null],
    [' r95 ', 'Ranges'],
    ['R\t9 5', 'anything'],
  ])('is found in whatever case and with whatever spaces: %j', (model, line) =>
    expect(skuOf(model, line)).toBe('R-95'),
  );

  it('is that of the first rule that fits', () => {
    expect(skuOf('R-90', 'Ranges', 'stainless  STEEL')).toBe('R-90-S');
    expect(skuOf('R-90', 'Ranges', 'white')).toBe('R-90');
    expect(skuOf('R 90', 'ovens')).toBe('OVEN');
  });

  it.each([
    ['another model', 'R-91', 'Ranges'],
    ['a model with other signs', 'R_90', 'Ranges'],
    ['another line', 'R 90', 'Fridges'],
    ['no line where one is asked for', 'R 90', null],
    ['no model', null, 'Ranges'],
    ['an empty model', ' ', 'Ranges'],
  ])('stays open where it names %s', (_, model, line) => expect(skuOf(model, line)).toBeUndefined());
});

import { partsListOf, workListOf } from '../market/price-lists.js';
import { priceAt } from '../market/units.js';
import type { Job } from './job.js';

const LISTS = { PARTS: partsListOf, REPAIR: workListOf };

/** What the edition of the year says; `price` is that of the first year, in whole units. */
export const listPrice = (
  { world: { run, currency }, story }: Job,
  kind: keyof typeof LISTS,
  sku: string,
  price: number,
) => {
  const years = new Date(story.now()).getUTCFullYear() - new Date(run.start).getUTCFullYear();
  const { priceListId } = LISTS[kind](run, currency);
  return { kind, sku, price: priceAt(run, price, story.now(), currency), priceListId, edition: years + 1 };
};

import { type PriceEntry, type PriceKind, priceListIdOf } from '#products/events';
import { partsPricesIn } from '../parts/simulated-parts.js';
import { workPricesIn } from '../repairs/simulated-work.js';
import type { Run } from '../world/run.js';
import { priceEntries } from './products.js';

export type SimulatedPriceList = Readonly<{
  name: string;
  kind: PriceKind;
  priceListId: string;
  entriesIn: (yearsSinceStart: number, yearlyRise: number) => readonly PriceEntry[];
}>;

export const goodsListOf = ({ code }: Run, currency: string): SimulatedPriceList =>
  listOf(`Simulated prices ${code}`, 'GOODS', currency, priceEntries);

export const partsListOf = ({ code }: Run, currency: string): SimulatedPriceList =>
  listOf(`Simulated parts ${code}`, 'PARTS', currency, partsPricesIn);

export const workListOf = ({ code }: Run, currency: string): SimulatedPriceList =>
  listOf(`Simulated work ${code}`, 'REPAIR', currency, workPricesIn);

export const priceListsOf = (run: Run, currency: string): readonly SimulatedPriceList[] =>
  [goodsListOf, partsListOf, workListOf].map((list) => list(run, currency));

type EntriesIn = (currency: string, yearsSinceStart: number, yearlyRise: number) => readonly PriceEntry[];

const listOf = (name: string, kind: PriceKind, currency: string, entriesIn: EntriesIn): SimulatedPriceList => ({
  name,
  kind,
  priceListId: priceListIdOf(name, currency),
  entriesIn: (years, rise) => entriesIn(currency, years, rise),
});

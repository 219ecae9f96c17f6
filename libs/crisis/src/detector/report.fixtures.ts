import { recorded } from '#event-sourcing/testing';
import { defaultPack } from '#policy-pack/testing';
import { productRegistered } from '#products/testing';
import { projected } from '#projections/testing';
import { crisisPolicySection, detectorRulesOf } from '../crisis.policy-section.js';
import type { Signal } from '../watch/signal.js';
import { dayOf } from './report.js';
import { watchFolding } from './watch.projection.js';
import type { ReportEvent } from './watched-events.js';

export const rules = detectorRulesOf(defaultPack(crisisPolicySection));

/** A product that the catalogue knows. */
const PRODUCT = productRegistered({ productId: 'p-1', line: 'Air conditioners', model: 'AC-9' });

/** What the watch counts after events of streams of this category, each told twice: signals by the names of their reports. */
export const countedAfter = (category: string, events: readonly ReportEvent[]): Readonly<Record<string, Signal>> => {
  const catalogue = recorded(PRODUCT, 1, { stream: 'product-p-1' });
  const log = events.map((event, n) => recorded(event, n + 2, { stream: `${category}-1` }));
  const rows = Object.values(projected(watchFolding(rules), catalogue, ...log));
  const signals = rows.flatMap(({ memory }) => (memory.kind === 'REPORT' && memory.signal ? [memory.signal] : []));
  return Object.fromEntries(signals.map((signal) => [signal.id, signal]));
};

/** A signal of which nothing but its day is known. */
export const signalOn = (date: string, given: Partial<Signal>): Signal => ({
  id: '',
  day: dayOf(date),
  who: null,
  product: null,
  batch: null,
  region: null,
  components: [],
  symptom: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  isGrave: false,
  ...given,
});

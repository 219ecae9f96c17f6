import { wallClockAt } from '#values';
import type { SignalSource } from '../alert/alert-words.events.js';
import type { Signal } from '../watch/signal.js';

/** A report as far as it was told, by whatever events; corrected as they come. */
export type Report = Readonly<{
  source: SignalSource;
  /** Of the complaint, work order, return or invitation. */
  id: string;
  reportedAt: string;
  who: string | null;
  /** Line and model as somebody gave them; the catalogue's are used where the product is known. */
  productName: string | null;
  productId: string | null;
  /** Whether it says anything about the product, and not about service or price. */
  isOfProduct: boolean;
  batch: string | null;
  region: string | null;
  components: readonly string[];
  symptom: string | null;
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
  /** Found responsible, whoever was named. */
  judgedPartnerId: string | null;
  isGrave: boolean;
  /** Whether it counts: not withdrawn, merged, or found to be nothing. */
  holds: boolean;
}>;

/** A report of which nothing but its source is known. */
export const reportOf = (source: SignalSource, id: string, reportedAt: string): Report => ({
  source,
  id,
  reportedAt,
  who: null,
  productName: null,
  productId: null,
  isOfProduct: true,
  batch: null,
  region: null,
  components: [],
  symptom: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  judgedPartnerId: null,
  isGrave: false,
  holds: true,
});

const DAY_MS = 86_400_000;

/** The day of an instant in a zone, counted from 1970-01-01. */
export const dayAt = (zone: string, instant: string): number =>
  Math.floor(wallClockAt(zone, Date.parse(instant)) / DAY_MS);

export const dayOf = (date: string): number => Date.parse(date) / DAY_MS;

export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const productNameOf = (line: string | null, model: string | null): string | null =>
  [line, model].filter((part) => part !== null && part !== '').join(' ') || null;

/** What the watch counts of a report; null where there is nothing to count. `key` names the report for ever. */
export const signalOf = (report: Report, key: string, zone: string): Signal | null => {
  const { who, isGrave } = report;
  const { partnerId, outletId, technicianId } = concernedBy(report);
  const product = productOf(report);
  const isAboutSomething = [product.product, partnerId, outletId, technicianId].some((each) => each !== null);
  if (!report.holds || !isAboutSomething) return null;
  const day = dayAt(zone, report.reportedAt);
  return { id: key, day, who, ...product, partnerId, outletId, technicianId, isGrave };
};

/** The partner found responsible, else who was named; the outlet and the technician are those of who was named. */
const concernedBy = ({ partnerId, outletId, technicianId, judgedPartnerId: judged }: Report) =>
  judged === null || partnerId === null || judged === partnerId
    ? { partnerId: judged ?? partnerId, outletId, technicianId }
    : { partnerId: judged, outletId: null, technicianId: null };

const NO_PRODUCT = { product: null, batch: null, region: null, components: [], symptom: null };

const productOf = ({ isOfProduct, productName, batch, region, components, symptom }: Report) =>
  isOfProduct && productName !== null ? { product: productName, batch, region, components, symptom } : NO_PRODUCT;

import type { Course, Spell } from './unit-course.js';
import { refusal } from './unit-rejection.js';

const FARTHEST_ZONE = 14 * 3_600_000;

/** The date that it already is somewhere on earth: dates are given in zones that nobody tells. */
const latestDate = (instant: string): string =>
  new Date(Date.parse(instant) + FARTHEST_ZONE).toISOString().slice(0, 10);

/** An instant as all are written, so that they compare as texts. */
export const isoOf = (instant: string): string => new Date(instant).toISOString();

export const isoOrNull = (instant: string | null): string | null => (instant === null ? null : isoOf(instant));

/** Refuses what is said to have happened after it was said. */
export const refuseFuture = (field: string, happenedAt: string, saidAt: string): void => {
  if (happenedAt > isoOf(saidAt)) throw refusal('UNIT_DATE_IN_FUTURE', { field, value: happenedAt });
};

export const refuseFutureDate = (field: string, date: string | null, saidAt: string): void => {
  if (date !== null && date > latestDate(saidAt)) throw refusal('UNIT_DATE_IN_FUTURE', { field, value: date });
};

/** Refuses a first fact that is older than the production itself. */
export const refuseUnproduced = (field: string, instant: string | null, productionDate: string | null): void => {
  if (instant !== null && productionDate !== null && latestDate(instant) < productionDate)
    throw refusal('UNIT_BEFORE_PRODUCTION', { field, value: instant, productionDate });
};

type Dated = Readonly<{ field: string; at: string | null | undefined }>;

/** Refuses facts that can not have happened in this order. Days count, because many a date comes without a time. */
export const refuseDisorder = ({ spells, productionDate, scrappedAt }: Course): void => {
  for (const spell of spells) {
    const begun = beginsOf(spell);
    for (const { field, at } of begun) refuseUnproduced(field, at ?? null, productionDate);
    const [shipped, sold, delivered, installed] = begun;
    const ends = endsOf(spell).flatMap((end) => begun.map((begin) => [begin, end] as const));
    const last = [...begun, ...endsOf(spell)].map((each) => [each, { field: 'scrappedAt', at: scrappedAt }] as const);
    const pairs = [[shipped, delivered], [shipped, installed], [sold, installed], ...ends, ...last] as const;
    for (const pair of pairs) refusePair(pair);
  }
};

const beginsOf = ({ shipments, deliveries, soldAt, installedAt }: Spell): readonly [Dated, Dated, Dated, Dated] => [
  { field: 'shippedAt', at: shipments[0] },
  { field: 'soldAt', at: soldAt },
  { field: 'deliveredAt', at: deliveries[0] },
  { field: 'installedAt', at: installedAt },
];

const endsOf = ({ returnedAt, replacedAt }: Spell): readonly Dated[] => [
  { field: 'returnedAt', at: returnedAt },
  { field: 'replacedAt', at: replacedAt },
];

const refusePair = ([earlier, later]: readonly [Dated, Dated]): void => {
  if (!earlier.at || !later.at || earlier.at.slice(0, 10) <= later.at.slice(0, 10)) return;
  throw refusal('UNIT_DATES_OUT_OF_ORDER', {
    earlier: earlier.field,
    later: later.field,
    [earlier.field]: earlier.at,
    [later.field]: later.at,
  });
};

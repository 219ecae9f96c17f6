import type { Decider } from '#event-sourcing';
import { isSerial } from './serial.events.js';
import { isoOrNull, refuseFuture, refuseFutureDate, refuseUnproduced } from './unit-dates.js';
import type { UnitRangeKnown } from './unit-known.js';
import type { RegisterUnitRange, UnitRangeCommand, WithdrawUnitRange } from './unit-range.commands.js';
import { type UnitRangeEvent, type UnitRangeRegistered, unitRangesIdOf } from './unit-range.events.js';
import { countOf, overlap, parts } from './unit-range-serials.js';
import { reasonFrom } from './unit-reason.js';
import { refusal } from './unit-rejection.js';

type Range = UnitRangeRegistered['data'];

/** The ranges of one product and prefix that were not withdrawn. */
export type UnitRanges = readonly Range[];

export const unitRangeStream = (productId: string, prefix: string): string =>
  `unitrange-${unitRangesIdOf(productId, prefix)}`;

export const unitRangeDecider: Decider<UnitRangeCommand, UnitRangeEvent, UnitRanges, UnitRangeKnown> = {
  stream: ({ data }) => unitRangeStream(data.productId, data.prefix),
  initialState: [],
  decide: (command, ranges, known) =>
    command.type === 'RegisterUnitRange' ? register(command, ranges, known) : withdraw(command, ranges, known),
  evolve: (ranges, { type, data }) =>
    type === 'UnitRangeRegistered' ? [...ranges, data] : ranges.filter(({ rangeId }) => rangeId !== data.rangeId),
};

const register = (command: RegisterUnitRange, ranges: UnitRanges, known: UnitRangeKnown): UnitRangeEvent[] => {
  const { data, at, occurredAt } = command;
  const { product, policy, packVersion, registered } = known;
  if (!product) throw refusal('UNIT_PRODUCT_UNKNOWN', { missing: 'product' });
  const { rangeId, prefix, first, last, batch, productionDate, region } = data;
  const count = checkedCount(data, policy.maxRangeUnits);
  const shippedAt = isoOrNull(data.shippedAt);
  refuseFutureDate('productionDate', productionDate, at);
  if (shippedAt !== null) refuseFuture('shippedAt', shippedAt, at);
  refuseUnproduced('shippedAt', shippedAt, productionDate);
  const other = ranges.find((each) => overlap(each, data));
  if (other && isSame(other, { ...data, shippedAt })) return [];
  if (other) throw refusal('UNIT_RANGE_OVERLAPS', { rangeId: other.rangeId, first: other.first, last: other.last });
  if (registered.length) throw refusal('UNIT_RANGE_HAS_UNITS', { serials: registered });
  return [
    {
      type: 'UnitRangeRegistered',
      data: {
        rangeId,
        productId: product.productId,
        sku: product.sku,
        prefix,
        first,
        last,
        count,
        batch,
        productionDate,
        region,
        shippedAt,
        shelfDays: policy.shelfDays,
        serviceLifeMonths: product.serviceLifeMonths,
        packVersion,
        registeredAt: occurredAt ?? at,
      },
    },
  ];
};

const checkedCount = ({ prefix, first, last }: RegisterUnitRange['data'], limit: number): number => {
  const isMalformed = !/^\d+$/.test(first) || !/^\d+$/.test(last) || parts(prefix).digits !== '';
  if (isMalformed || !isSerial(prefix + first)) throw refusal('UNIT_RANGE_MALFORMED', { prefix, first, last });
  if (first.length !== last.length) throw refusal('UNIT_RANGE_DIGITS_DIFFER', { first, last });
  if (first > last) throw refusal('UNIT_RANGE_BACKWARDS', { first, last });
  const count = countOf({ first, last });
  if (count > BigInt(limit)) throw refusal('UNIT_RANGE_TOO_LARGE', { count: String(count), limit });
  return Number(count);
};

const SAID = ['first', 'last', 'batch', 'productionDate', 'region', 'shippedAt'] as const;

/** The same range told again, by whatever command. */
const isSame = (range: Range, data: RegisterUnitRange['data']): boolean =>
  SAID.every((field) => range[field] === data[field]);

const withdraw = (
  { data, at }: WithdrawUnitRange,
  ranges: UnitRanges,
  { policy }: UnitRangeKnown,
): UnitRangeEvent[] => {
  const range = ranges.find(({ rangeId }) => rangeId === data.rangeId);
  if (!range) throw refusal('UNIT_RANGE_NOT_FOUND', { missing: 'rangeId' });
  const { rangeId, productId, prefix, first, last } = range;
  const reason = reasonFrom(data.reason, policy);
  return [{ type: 'UnitRangeWithdrawn', data: { rangeId, productId, prefix, first, last, reason, withdrawnAt: at } }];
};

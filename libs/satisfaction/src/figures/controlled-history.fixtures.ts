import { merged, registered, withdrawn } from '#complaints/testing';
import type { Event } from '#event-sourcing';
import { unitRangeStream } from '#products';
import { productRegistered, unitFixtures } from '#products/testing';
import { checked, closed, drafted, offerFixtures, visitFixtures } from '#repairs/testing';
import { dismissed, received } from '#requests/testing';
import { type Chance, chanceOf, DAY, iso, recordedAfter, YEAR } from './chance.fixtures.js';
import type { Happened } from './figure-history.fixtures.js';

const LINES = { Boilers: 'p-1', Roofs: 'p-2' } as const;
const REGIONS = ['DE-BY', 'DE-BE', 'CN-11'] as const;

/** A year of complaints, contacts, jobs with checks, and units that come into service and leave it: some of it told late. */
export const controlledYear = (seed: number): readonly Happened[] => {
  const chance = chanceOf(seed);
  const times = (n: number, tell: (n: number) => Happened[]) =>
    Array.from({ length: n }, (_, each) => tell(each)).flat();
  const happened = [
    ...Object.entries(LINES).map(([line, productId]) =>
      at(`product-${productId}`, YEAR, productRegistered({ productId, line })),
    ),
    ...times(30, (n) => range(chance, n)),
    ...times(60, (n) => unit(chance, n)),
    ...times(500, (n) => complaint(chance, n)),
    ...times(300, (n) => contact(chance, n)),
    ...times(400, (n) => job(chance, n)),
  ];
  return happened.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
};

const at = (stream: string, time: number, event: Event, recorded = time): Happened => ({
  event,
  stream,
  occurredAt: iso(time),
  recordedAt: iso(recorded),
});

const range = (chance: Chance, n: number): Happened[] => {
  const shipped = YEAR + (chance.upTo(500) - 200) * DAY;
  const event = unitFixtures.rangeRegistered({
    rangeId: `g-${n}`,
    productId: chance.oneOf(['p-1', 'p-2']),
    prefix: `SN${n}-`,
    batch: chance.oneOf(['B1', 'B2']),
    region: chance.oneOf(REGIONS),
    count: 1 + chance.upTo(40),
    shippedAt: iso(shipped),
    shelfDays: 30,
    serviceLifeMonths: null,
  });
  const { rangeId, productId, prefix } = event.data;
  const stream = unitRangeStream(productId, prefix);
  const told = chance.isOneIn(3) ? YEAR + chance.upTo(300 * DAY) : YEAR;
  const gone = at(
    stream,
    told + 1 + chance.upTo(100 * DAY),
    unitFixtures.rangeWithdrawn({ rangeId, productId, prefix }),
  );
  return [at(stream, told, event), ...(chance.isOneIn(6) ? [gone] : [])];
};

/** Sold, then moved or corrected, then taken back: each sometimes, and never told before what came first. */
const unit = (chance: Chance, n: number): Happened[] => {
  const sold = YEAR + (chance.upTo(300) - 60) * DAY + chance.upTo(DAY);
  const of = { unitId: `u-${n}`, productId: chance.oneOf(['p-1', 'p-2']), batch: chance.oneOf(['B1', 'B2']) };
  const [region, next] = [chance.oneOf(REGIONS), chance.oneOf(REGIONS)];
  let told = sold - DAY;
  const tell = (time: number, event: Event): Happened => {
    told = Math.max(told + 1, recordedAfter(chance, time));
    return at(`unit-${of.unitId}`, time, event, told);
  };
  const begin = [
    tell(told, unitFixtures.registered({ ...of, region, serviceLifeMonths: null })),
    tell(sold, unitFixtures.sold({ ...of, region: null, soldAt: iso(sold) })),
  ];
  const movedAt = sold + (1 + chance.upTo(25)) * DAY;
  const corrected = { batch: chance.oneOf(['B1', 'B2']), region: next, installedAt: null };
  const soldAt = iso(sold + (chance.upTo(40) - 20) * DAY);
  const change = chance.isOneIn(2)
    ? tell(movedAt, unitFixtures.moved({ ...of, region: next, movedAt: iso(movedAt) }))
    : tell(movedAt, unitFixtures.corrected({ ...of, ...corrected, soldAt }));
  const end = sold + (30 + chance.upTo(60)) * DAY;
  const ended = tell(end, unitFixtures.returned({ ...of, returnedAt: iso(end) }));
  return [...begin, ...(chance.isOneIn(3) ? [] : [change]), ...(chance.isOneIn(3) ? [ended] : [])];
};

const complaint = (chance: Chance, n: number): Happened[] => {
  const [time, id] = [YEAR + chance.upTo(364 * DAY), `c-${n}`];
  const told = recordedAfter(chance, time);
  const line = chance.oneOf(['Boilers', 'Roofs'] as const);
  const event = registered({
    complaintId: id,
    product: { line, model: 'M1', specification: null },
    batch: chance.oneOf(['B1', 'B2', null]),
    region: chance.oneOf([...REGIONS, null]),
    partnerId: chance.oneOf(['pa-1', 'pa-2', null]),
    channel: chance.oneOf(['HOTLINE', 'ONLINE'] as const),
    requestId: chance.isOneIn(3) ? `r-${n}` : null,
    reportedAt: iso(time),
    registeredAt: iso(told),
  });
  const end = told + 1 + chance.upTo(90 * DAY);
  const ends = [
    withdrawn({ complaintId: id, withdrawnAt: iso(end) }),
    merged({ complaintId: id, intoComplaintId: 'c-x', mergedAt: iso(end) }),
  ] as const;
  const ended = chance.isOneIn(3) ? [] : [at(`complaint-${id}`, end, chance.isOneIn(8) ? ends[1] : ends[0])];
  return [at(`complaint-${id}`, time, event, told), ...ended];
};

const contact = (chance: Chance, n: number): Happened[] => {
  const [time, id] = [YEAR + chance.upTo(364 * DAY), `k-${n}`];
  const region = chance.oneOf([...REGIONS, null]);
  const told = recordedAfter(chance, time);
  const first = at(`contact-${id}`, time, received({ contactId: id, region, receivedAt: iso(time) }), told);
  if (chance.isOneIn(4)) return [first];
  const end = time + 1 + chance.upTo(20 * DAY);
  const dismissal = dismissed({ contactId: id, dismissedAt: iso(end) });
  return [first, at(`contact-${id}`, end, dismissal, Math.max(end, told + 1))];
};

const job = (chance: Chance, n: number): Happened[] => {
  const [time, id] = [YEAR + chance.upTo(350 * DAY), `w-${n}`];
  const [region, productId] = [chance.oneOf([...REGIONS, null]), chance.oneOf(['p-1', 'p-2', null])];
  const workOrderId = id;
  const delay = recordedAfter(chance, 0);
  const tell = (days: number, event: Event) =>
    at(`workorder-${id}`, time + days * DAY, event, time + days * DAY + delay);
  const order = [
    tell(0, drafted({ workOrderId, productId, region, batch: chance.oneOf(['B1', 'B2', null]) })),
    tell(1, offerFixtures.accepted({ workOrderId, partnerId: chance.oneOf(['pa-1', 'pa-2']) })),
  ];
  const failure = tell(2, checked({ workOrderId, passed: false, checkedAt: iso(time + 2 * DAY) }));
  const again = tell(8, visitFixtures.scheduled({ workOrderId, scheduledAt: iso(time + 8 * DAY) }));
  const closing = tell(10, closed({ workOrderId, region, productId, closedAt: iso(time + 10 * DAY) }));
  if (chance.isOneIn(5)) return [...order, failure, ...(chance.isOneIn(2) ? [again] : [])];
  return [...order, ...(chance.isOneIn(6) ? [failure] : []), closing];
};

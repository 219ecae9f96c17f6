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

/** A year of complaints, contacts, jobs with checks, and units that come into service. */
export const controlledYear = (seed: number): readonly Happened[] => {
  const chance = chanceOf(seed);
  const times = (n: number, tell: (n: number) => Happened[]) =>
    Array.from({ length: n }, (_, each) => tell(each)).flat();
  const happened = [
    ...Object.entries(LINES).map(([line, productId]) =>
      at(`product-${productId}`, YEAR, productRegistered({ productId, line })),
    ),
    ...times(30, (n) => units(chance, n)),
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

const units = (chance: Chance, n: number): Happened[] => {
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
  return [at(unitRangeStream(event.data.productId, event.data.prefix), YEAR, event)];
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
    merged({ complaintId: id, intoComplaintId: 'c-x' }),
  ] as const;
  const ended = chance.isOneIn(3) ? [] : [at(`complaint-${id}`, end, chance.isOneIn(8) ? ends[1] : ends[0])];
  return [at(`complaint-${id}`, time, event, told), ...ended];
};

const contact = (chance: Chance, n: number): Happened[] => {
  const [time, id] = [YEAR + chance.upTo(364 * DAY), `k-${n}`];
  const region = chance.oneOf([...REGIONS, null]);
  const first = at(`contact-${id}`, time, received({ contactId: id, region, receivedAt: iso(time) }));
  if (chance.isOneIn(4)) return [first];
  const end = time + 1 + chance.upTo(20 * DAY);
  return [first, at(`contact-${id}`, end, dismissed({ contactId: id, dismissedAt: iso(end) }))];
};

const job = (chance: Chance, n: number): Happened[] => {
  const [time, id] = [YEAR + chance.upTo(350 * DAY), `w-${n}`];
  const [region, productId] = [chance.oneOf([...REGIONS, null]), chance.oneOf(['p-1', 'p-2', null])];
  const workOrderId = id;
  const tell = (days: number, event: Event) => at(`workorder-${id}`, time + days * DAY, event);
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

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { partsEventVersions } from './events.js';
import { lotReceived, reserved } from './parts.fixtures.js';
import { partsSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const CATEGORIES: Readonly<Record<string, string>> = {
  partId: 'part',
  outletId: 'stockroom',
  movementId: 'movement',
  lotId: 'lot',
  partSerialId: 'partserial',
  reservationId: 'reservation',
  defectiveId: 'defective',
  purchaseOrderId: 'supply',
  reorderPointId: 'stocking',
};
/** The field that names the stream is the first of these that an event has. */
const FIELDS = [
  'reorderPointId',
  'partSerialId',
  'defectiveId',
  'purchaseOrderId',
  'movementId',
  'lotId',
  'reservationId',
  'partId',
  'outletId',
];

const streamOf = (data: Readonly<Record<string, unknown>>) => {
  const field = FIELDS.find((each) => each in data) ?? '';
  return `${CATEGORIES[field]}-${String(data[field])}`;
};

describe.each(Object.values(partsSamples))('the event $type', ({ type, data }) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${type}.v1.json`)).toEqual({ type, version: 1, stream: streamOf(data), data }));
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(partsSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(partsEventVersions).map((type) => [type, type]),
    ));
});

describe('a lot whose pieces have a cost', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = lotReceived({ unitCost: { amount: 1_250, currency: 'EUR' } });
    expect(golden('LotReceived.v2.json')).toEqual({ type, version: 2, stream: streamOf(data), data });
  });
});

describe('a reservation that a work order made', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = reserved({ byOrder: true });
    expect(golden('PartsReserved.v2.json')).toEqual({ type, version: 2, stream: streamOf(data), data });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '#database/testing';
import { Rejection } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import { newId } from '#values';
import { lotProjection } from './lot/lot.projection.js';
import type { StockMovementCommand } from './movement/stock-movement.commands.js';
import { HandleStockMovement } from './movement/stock-movement.handler.js';
import type { PartCommand } from './part/part.commands.js';
import { partIdOf } from './part/part.events.js';
import { HandlePart } from './part/part.handler.js';
import type { ReservationCommand } from './reservation/reservation.commands.js';
import { HandleReservation } from './reservation/reservation.handler.js';
import { partStockProjection } from './stock/part-stock.projection.js';
import { stockService } from './stock-service.fixtures.js';

type Service = Awaited<ReturnType<typeof stockService>>;

const CONCURRENT = 64;
const idOf = (text: string) => newId(text, 'spec');
const command = commandMaker<ReservationCommand>();

describe('64 reservations at once, by two processes over one PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let services: Service[] = [];
  const first = () => services[0] as Service;

  beforeAll(async () => {
    database = await testDatabase();
    services = [await stockService(database, { work: true })];
    services.push(await stockService(database, { work: false }));
  });
  afterAll(async () => {
    for (const service of services.reverse()) await service.close();
    await database.drop();
  });

  /** A part of its own with so many pieces at one outlet, seen by the lists. */
  const stocked = async (number: string, quantity: number) => {
    const { bus, waits, store } = first();
    const partId = partIdOf(number);
    const facts = { name: number, fits: [], supplier: 'Northwind', defectiveComesBack: false, isSerialised: false };
    const registering = commandMaker<PartCommand>()(
      'RegisterPart',
      { number, ...facts },
      { id: idOf(`part-${number}`) },
    );
    await bus.execute(new HandlePart(registering));
    const id = idOf(`stock-${number}`);
    const receipt = { movementId: id, partId, outletId: 'o-1', source: 'OPENING' as const, supplier: null };
    const receiving = { ...receipt, quantity, serials: [], note: null };
    await bus.execute(new HandleStockMovement(commandMaker<StockMovementCommand>()('ReceiveStock', receiving, { id })));
    await waits.until(lotProjection.name, await store.head(), 5_000);
    return partId;
  };

  const reserve = (partId: string, n: number, name = 'r') => {
    const reservationId = idOf(`${name}-${partId}-${n}`);
    const data = { reservationId, partId, outletId: 'o-1', quantity: 1, workOrderId: `w-${n}`, lineNo: 1 };
    return command('ReserveParts', data, { id: idOf(`command-${reservationId}`) });
  };

  const allAtOnce = (commands: readonly ReservationCommand[]) =>
    Promise.allSettled(
      commands.map((each, n) => (services[n % services.length] as Service).bus.execute(new HandleReservation(each))),
    );

  const stockOf = async (partId: string) => {
    const { dataSource, waits, store } = first();
    expect(await waits.until(partStockProjection.name, await store.head(), 5_000)).toBe(true);
    const [row] = await dataSource.query(
      'SELECT "onHand", reserved, available FROM read.part_stock_v1 WHERE "partId" = $1',
      [partId],
    );
    return row;
  };

  it('of the last piece: exactly one wins, and the others are told', async () => {
    const partId = await stocked('LAST', 1);
    const outcomes = await allAtOnce(Array.from({ length: CONCURRENT }, (_, n) => reserve(partId, n)));
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toHaveLength(CONCURRENT - 1);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(Rejection);
      expect(reason).toMatchObject({ code: 'PARTS_OUT_OF_STOCK', details: { asked: 1, available: 0 } });
    }
    expect(await stockOf(partId)).toEqual({ onHand: 1, reserved: 1, available: 0 });
  }, 60_000);

  it('of a popular part: all succeed, spread over its lots', async () => {
    const partId = await stocked('POPULAR', 70);
    const outcomes = await allAtOnce(Array.from({ length: CONCURRENT }, (_, n) => reserve(partId, n)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await stockOf(partId)).toEqual({ onHand: 70, reserved: CONCURRENT, available: 6 });
    const lots: { reserved: number }[] = await first().dataSource.query(
      'SELECT reserved FROM read.lot_v2 WHERE "partId" = $1 ORDER BY reserved',
      [partId],
    );
    expect(lots).toHaveLength(4);
    for (const { reserved } of lots) expect(reserved).toBeGreaterThan(0);
  }, 60_000);

  it('of the same reservation: it is made once, by whichever command', async () => {
    const partId = await stocked('TWICE', 70);
    const one = reserve(partId, 1, 'same');
    const again = Array.from({ length: CONCURRENT }, (_, n) => ({ ...one, id: n % 2 ? one.id : idOf(`again-${n}`) }));
    const outcomes = await allAtOnce(again);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await stockOf(partId)).toEqual({ onHand: 70, reserved: 1, available: 69 });
  }, 60_000);
});

import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { newId } from '#values';
import type { StockMovementCommand } from './movement/stock-movement.commands.js';
import { type StockMovementKnown, stockMovementDecider } from './movement/stock-movement.decider.js';
import type { PartCommand, RegisterPart } from './part/part.commands.js';
import { partDecider } from './part/part.decider.js';
import {
  compressor,
  fan,
  PACK,
  PART,
  policy,
  registered,
  revised,
  serialPlaced,
  stockReceived,
  stockroomOpened,
  stockTransferred,
} from './parts.fixtures.js';
import type { PartSerialCommand } from './serial/part-serial.commands.js';
import { partSerialDecider } from './serial/part-serial.decider.js';
import type { StockroomCommand } from './stockroom/stockroom.commands.js';
import { stockroomDecider } from './stockroom/stockroom.decider.js';

describe('a part of the catalogue', () => {
  const given = specification(partDecider, { policy });
  const command = commandMaker<PartCommand>();
  const facts = {
    name: 'Fan',
    fits: [{ sku: 'r-90 ', component: 'FAN' }],
    supplier: 'Northwind',
    defectiveComesBack: true,
  };
  const register = (changes: Partial<RegisterPart['data']> = {}) =>
    command('RegisterPart', { number: ' fan-1', isSerialised: false, ...facts, ...changes });
  const revise = command('RevisePart', {
    partId: PART,
    name: 'Fan, quiet',
    fits: [],
    supplier: 'Northwind',
    defectiveComesBack: false,
  });

  it('is registered once, as everybody writes it', () => {
    given().when(register()).then(registered());
    given(registered()).when(register()).thenNothing();
  });

  it('has a number of its own, and is counted as it was registered', () => {
    given(registered())
      .when(register({ name: 'Pump' }))
      .thenRejected('PART_ALREADY_REGISTERED', { partId: PART });
    given(registered())
      .when(register({ isSerialised: true }))
      .thenRejected('PART_ALREADY_REGISTERED');
    given()
      .when(register({ number: ' ' }))
      .thenRejected('PART_NUMBER_IMPOSSIBLE');
  });

  it('is revised as a whole', () => {
    given(registered()).when(revise).then(revised());
    given(registered(), revised()).when(revise).thenNothing();
    given().when(revise).thenRejected('PART_NOT_FOUND');
  });

  it('has texts of an honest length', () => {
    given()
      .when(register({ name: ' ' }))
      .thenRejected('PART_TEXT_MISSING', { missing: 'name' });
    given()
      .when(register({ supplier: 'x'.repeat(201) }))
      .thenRejected('PART_TEXT_TOO_LONG', { field: 'supplier' });
    given()
      .when(register({ fits: Array.from({ length: 201 }, () => ({ sku: 'R-90', component: null })) }))
      .thenRejected('PART_TOO_MANY_FITS', { count: 201, limit: 200 });
  });
});

describe('a stockroom', () => {
  const given = specification(stockroomDecider, undefined);
  const command = commandMaker<StockroomCommand>();
  const open = (partnerId: string | null) => command('OpenStockroom', { outletId: 'o-1', partnerId });
  const enter = command('EnterStockroom', { outletId: 'o-1' });

  it('is opened once, for one partner or the company', () => {
    given().when(open('p-1')).then(stockroomOpened());
    given(stockroomOpened()).when(open('p-1')).thenNothing();
    given(stockroomOpened()).when(open('p-2')).thenRejected('OUTLET_OF_ANOTHER_PARTNER');
    given(stockroomOpened()).when(open(null)).thenRejected('OUTLET_OF_ANOTHER_PARTNER');
  });

  it('that nobody has opened is the company’s when something comes', () => {
    given()
      .when(enter)
      .then(stockroomOpened({ partnerId: null }));
    given(stockroomOpened()).when(enter).thenNothing();
  });
});

describe('the serial of a piece', () => {
  const given = specification(partSerialDecider, undefined);
  const place = (lotId: string, fromLotId: string | null, source: PartSerialCommand['data']['source'] = 'PURCHASE') =>
    commandMaker<PartSerialCommand>()('PlacePartSerial', { partId: PART, serial: 'S-1', lotId, fromLotId, source });

  it('is in one place', () => {
    given().when(place('l-1', null)).then(serialPlaced());
    given(serialPlaced()).when(place('l-1', null)).thenNothing();
    given(serialPlaced()).when(place('l-2', null)).thenRejected('PART_SERIAL_ALREADY_KNOWN', { serial: 'S-1' });
  });

  it('moves on from where it is', () => {
    given(serialPlaced())
      .when(place('l-2', 'l-1', 'TRANSFER'))
      .then(serialPlaced({ lotId: 'l-2', fromLotId: 'l-1' }));
    given(serialPlaced())
      .when(place('l-3', 'l-2', 'TRANSFER'))
      .thenRejected('PART_SERIAL_ALREADY_KNOWN');
  });

  it('that nobody delivered does not come back', () =>
    given()
      .when(place('l-1', null, 'RETURNED'))
      .thenRejected('PART_SERIAL_NOT_GENUINE'));
});

describe('a movement of stock', () => {
  const known: StockMovementKnown = {
    policy,
    packVersion: PACK,
    part: fan,
    partnerId: 'p-1',
    fromPartnerId: null,
    allotment: [],
    shortage: null,
  };
  const given = specification(stockMovementDecider, known);
  const command = commandMaker<StockMovementCommand>();
  const receive = (quantity = 3, serials: string[] = []) =>
    command('ReceiveStock', {
      movementId: 'm-1',
      partId: PART,
      outletId: 'o-1',
      source: 'OPENING',
      supplier: null,
      quantity,
      serials,
      note: null,
    });
  const transfer = (changes: Partial<{ outletId: string; quantity: number; serials: string[] }> = {}) =>
    command('TransferStock', {
      movementId: 'm-2',
      partId: PART,
      fromOutletId: 'o-1',
      outletId: 'o-2',
      quantity: 1,
      serials: [],
      note: null,
      ...changes,
    });
  const lot = (n: number, quantity: number, serials: string[] = []) => ({
    lotId: newId('command-1', `lot-${n}`),
    fromLotId: null,
    supplier: 'Northwind',
    quantity,
    serials,
  });

  it('brings pieces in lots of the pack’s size, from the catalogue’s supplier', () => {
    given()
      .when(receive())
      .then(stockReceived({ lots: [lot(1, 3)] }));
    given()
      .when(receive(45))
      .then(stockReceived({ quantity: 45, lots: [lot(1, 20), lot(2, 20), lot(3, 5)] }));
    given(stockReceived()).when(receive()).thenNothing();
  });

  it('names each piece that has a serial', () => {
    given()
      .when(receive(1, ['s-1']), { ...known, part: compressor })
      .then(stockReceived({ quantity: 1, lots: [lot(1, 1, ['S-1'])] }));
    given()
      .when(receive(2, ['S-1']), { ...known, part: compressor })
      .thenRejected('PART_SERIALS_MISSING');
    given()
      .when(receive(1, ['S-1']))
      .thenRejected('PART_SERIALS_UNWANTED');
  });

  it('is of a part that there is, and of an honest number of pieces', () => {
    given()
      .when(receive(), { ...known, part: null })
      .thenRejected('PART_NOT_FOUND');
    given().when(receive(1001)).thenRejected('PART_TOO_MANY_PIECES', { limit: 1000 });
    given().when(receive(0)).thenRejected('PART_QUANTITY_IMPOSSIBLE');
  });

  it('takes pieces to another outlet: all that are asked for, or none', () => {
    const moved = { lotId: 'l-2', fromLotId: 'l-1', supplier: 'Northwind', quantity: 1, serials: [] };
    const both = { ...known, partnerId: null, fromPartnerId: 'p-1' };
    given()
      .when(transfer(), { ...both, allotment: [moved] })
      .then(stockTransferred());
    given(stockTransferred()).when(transfer(), both).thenNothing();
    given()
      .when(transfer({ outletId: 'o-1' }), both)
      .thenRejected('STOCK_TRANSFER_NOWHERE');
    given()
      .when(transfer({ quantity: 2 }), { ...both, allotment: [moved] })
      .thenRejected('PARTS_OUT_OF_STOCK', { asked: 2, outletId: 'o-1' });
    given()
      .when(transfer({ serials: ['S-1'] }), { ...both, part: compressor })
      .thenRejected('PART_SERIAL_NOT_HERE', { serial: 'S-1' });
  });
});

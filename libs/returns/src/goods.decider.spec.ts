import { describe, it } from '@jest/globals';
import { eur, returnKnown } from './known.fixtures.js';
import {
  accepted,
  advanceGranted,
  disposed,
  failed,
  inspected,
  received,
  rejected,
  remedyChanged,
  settled,
  takenBack,
  text,
} from './return.fixtures.js';
import { type Disposition, type ReturnRemedy, UNREPAIRED_CAUSES, type UnrepairedCause } from './return-words.events.js';
import {
  chargeProposed,
  chargeResolved,
  exchanged,
  repaired,
  repairRequested,
  replacementRequested,
  replacementShipped,
  unrepaired,
} from './settlement.fixtures.js';
import {
  acceptedLine,
  acceptedUnit,
  asSupervisor,
  authorisedUnit,
  bySystem,
  command,
  exchangedInAdvance,
  GOODS_DUE,
  given,
  receivedLine,
  receivedUnit,
} from './specification.fixtures.js';

const dispatcher = { by: 'dispatcher-1', roles: ['dispatcher'] };
const ship = (serial: string | null = 'SN-2') =>
  command('ShipReplacement', { returnId: 'r-1', no: 1, serial, carrier: 'Express', trackingNumber: 'T-1' }, dispatcher);
const knowing = { ...returnKnown, replacement: { unitId: 'u-2', serial: 'SN-2' } };
const done = settled({ remedies: ['REPLACE'], settledQuantity: 1, refunded: null });

describe('a replacement', () => {
  it('goes out, one unit for another, and settles the return', () =>
    given(...acceptedUnit())
      .when(ship(), knowing)
      .then(replacementShipped(), exchanged(), done));

  it('goes out once', () =>
    given(...acceptedUnit(), replacementShipped(), exchanged(), done)
      .when(ship(), knowing)
      .thenNothing());

  it('goes out without a serial where goods have none', () =>
    given(...acceptedLine({ remedy: 'REPLACE' }), replacementRequested({ quantity: 2 }))
      .when(ship(null))
      .then(
        replacementShipped({ unitId: null, byUnitId: null, bySerial: null, quantity: 2 }),
        settled({ remedies: ['REPLACE'], refunded: null }),
      ));

  it('goes out first where that was granted, and the old goods are due back', () =>
    given(...authorisedUnit(), advanceGranted(), replacementRequested({ inAdvance: true }))
      .when(ship(), knowing)
      .then(replacementShipped({ goodsDueAt: GOODS_DUE }), exchanged(), done));

  it('does not go out before acceptance', () => {
    given(...authorisedUnit())
      .when(ship(), knowing)
      .thenRejected('RETURN_NOT_ACCEPTED');
    given(...receivedUnit())
      .when(ship(), knowing)
      .thenRejected('RETURN_NOT_ACCEPTED');
    given(...acceptedLine())
      .when(ship(), knowing)
      .thenRejected('RETURN_REMEDY_DIFFERS');
  });

  it('is another unit, that exists', () => {
    given(...acceptedUnit())
      .when(ship())
      .thenRejected('RETURN_SERIAL_UNKNOWN', { serial: 'SN-2' });
    given(...acceptedUnit())
      .when(ship('SN-1'), { ...returnKnown, replacement: { unitId: 'u-1', serial: 'SN-1' } })
      .thenRejected('RETURN_REPLACED_BY_ITSELF');
    given(...acceptedLine({ remedy: 'REPLACE' }), replacementRequested({ quantity: 2 }))
      .when(ship(), knowing)
      .thenRejected('RETURN_QUANTITY_IMPOSSIBLE');
  });
});

describe('a repair', () => {
  const record = command(
    'RecordReturnRepair',
    { returnId: 'r-1', no: 1, reference: 'W-5' },
    { by: 'technician-1', roles: ['technician'] },
  );
  const history = [...receivedUnit({ remedy: 'REPAIR' }), inspected(), accepted({ quantity: 1 }), repairRequested()];

  it('settles the line, and the unit may be returned anew', () =>
    given(...history)
      .when(record)
      .then(repaired(), settled({ remedies: ['REPAIR'], settledQuantity: 1, refunded: null })));

  it('is recorded once, and only of what was to be repaired', () => {
    given(...history, repaired())
      .when(record)
      .thenNothing();
    given(...acceptedUnit())
      .when(record)
      .thenRejected('RETURN_REMEDY_DIFFERS');
  });
});

describe('a repair that came to nothing', () => {
  const record = (cause: UnrepairedCause) =>
    command('RecordReturnUnrepaired', { returnId: 'r-1', no: 1, cause, reference: 'w-1' }, bySystem);
  const history = [...receivedUnit({ remedy: 'REPAIR' }), inspected(), accepted({ quantity: 1 }), repairRequested()];
  const change = command('ChangeReturnRemedy', { returnId: 'r-1', no: 1, remedy: 'REPLACE', reason: 'None in stock.' });
  const reject = command('RejectReturnLine', { returnId: 'r-1', no: 1, reason: 'It was dropped.' }, asSupervisor);

  it.each(UNREPAIRED_CAUSES)('has somebody decide in time: %s', (cause) =>
    given(...history)
      .when(record(cause))
      .then(unrepaired({ cause })),
  );

  it('is recorded once, and not where nobody waits for it', () => {
    given(...history, unrepaired())
      .when(record('IRREPARABLE'))
      .thenNothing();
    for (const otherwise of [repaired(), remedyChanged({ from: 'REPAIR' })])
      given(...history, otherwise)
        .when(record('IRREPARABLE'))
        .thenNothing();
    given(...acceptedUnit())
      .when(record('IRREPARABLE'))
      .thenNothing();
  });

  it('ends with another remedy', () =>
    given(...history, unrepaired())
      .when(change)
      .then(remedyChanged({ from: 'REPAIR', to: 'REPLACE' }), takenBack(), replacementRequested()));

  it('ends with the goods going back to the customer, who may return them anew', () => {
    const { purchases } = repaired().data;
    given(...history, unrepaired())
      .when(reject)
      .then(rejected({ quantity: 1, purchases }), failed({ reason: 'REJECTED', failedQuantity: 1 }));
    given(...history, unrepaired())
      .when({ ...reject, by: 'agent-1', roles: ['agent'] })
      .thenRejected('RETURN_NEEDS_SUPERVISOR');
    given(...history)
      .when(reject)
      .thenRejected('RETURN_ALREADY_ACCEPTED');
  });

  it('may succeed after all', () =>
    given(...history, unrepaired())
      .when(command('RecordReturnRepair', { returnId: 'r-1', no: 1, reference: 'W-5' }, { by: 'technician-1' }))
      .then(repaired(), settled({ remedies: ['REPAIR'], settledQuantity: 1, refunded: null })));
});

describe('a remedy', () => {
  const change = (remedy: ReturnRemedy, reason = 'None in stock.') =>
    command('ChangeReturnRemedy', { returnId: 'r-1', no: 1, remedy, reason });

  it('is changed where it can not be carried out', () => {
    given(...acceptedUnit())
      .when(change('REFUND'))
      .then(remedyChanged());
    given(...acceptedLine())
      .when(change('REPLACE'))
      .then(remedyChanged({ from: 'REFUND', to: 'REPLACE' }), replacementRequested({ quantity: 2 }));
    given(...receivedLine())
      .when(change('REPLACE'))
      .then(remedyChanged({ from: 'REFUND', to: 'REPLACE' }));
  });

  it('takes a unit back that is not repaired after all', () =>
    given(...receivedUnit({ remedy: 'REPAIR' }), accepted({ quantity: 1 }), repairRequested())
      .when(change('REFUND'))
      .then(remedyChanged({ from: 'REPAIR' }), takenBack()));

  it('stays as it is with a reason missing, once carried out, or where the unit was taken back', () => {
    given(...acceptedUnit())
      .when(change('REPLACE'))
      .thenNothing();
    given(...acceptedUnit())
      .when(change('REFUND', ' '))
      .thenRejected('RETURN_TEXT_MISSING');
    given(...acceptedUnit(), replacementShipped())
      .when(change('REFUND'))
      .thenRejected('RETURN_LINE_CLOSED');
    given(...exchangedInAdvance())
      .when(change('REFUND'))
      .thenRejected('RETURN_REMEDY_FIXED');
    given(...acceptedUnit())
      .when(change('REPAIR'))
      .thenRejected('RETURN_REMEDY_FIXED');
  });
});

describe('goods that are due back after an advance exchange', () => {
  const propose = (at: string) =>
    command('ProposeReturnCharge', { returnId: 'r-1', no: 1, goodsDueAt: GOODS_DUE }, { ...bySystem, at });
  const resolve = command(
    'ResolveReturnCharge',
    { returnId: 'r-1', no: 1, outcome: 'WAIVED', reason: 'A customer of twenty years.' },
    asSupervisor,
  );

  it('lead to a charge that is proposed, and to nothing else', () =>
    given(...exchangedInAdvance())
      .when(propose(GOODS_DUE))
      .then(chargeProposed()));

  it('lead to none before the day, after they came, or twice', () => {
    given(...exchangedInAdvance())
      .when(propose('2026-03-03T04:59:59.999Z'))
      .thenNothing();
    given(...exchangedInAdvance(), received({ quantity: 1 }))
      .when(propose(GOODS_DUE))
      .thenNothing();
    given(...exchangedInAdvance(), chargeProposed())
      .when(propose(GOODS_DUE))
      .thenNothing();
    given(...acceptedUnit(), replacementShipped())
      .when(propose(GOODS_DUE))
      .thenNothing();
  });

  it('may still come', () =>
    given(...exchangedInAdvance(), chargeProposed())
      .when(
        command(
          'ReceiveReturn',
          {
            returnId: 'r-1',
            received: [{ no: 1, quantity: 1, reception: 'RECEIVED', condition: 'SEALED', serial: null, note: null }],
          },
          dispatcher,
        ),
      )
      .then(received({ quantity: 1 })));

  it('are answered for by the customer or let go', () => {
    given(...exchangedInAdvance(), chargeProposed())
      .when(resolve)
      .then(chargeResolved());
    given(...exchangedInAdvance(), chargeProposed())
      .when({ ...resolve, data: { ...resolve.data, outcome: 'AGREED' } })
      .then(chargeResolved({ outcome: 'AGREED', amount: eur(20_000) }));
    given(...exchangedInAdvance(), chargeProposed(), chargeResolved())
      .when(resolve)
      .thenNothing();
    given(...exchangedInAdvance())
      .when(resolve)
      .thenRejected('RETURN_CHARGE_NOT_PROPOSED');
    given(...exchangedInAdvance(), chargeProposed())
      .when({ ...resolve, by: 'agent-1', roles: ['agent'] })
      .thenRejected('RETURN_NEEDS_SUPERVISOR');
  });
});

describe('the goods of a line', () => {
  const dispose = (disposition: Disposition = 'RESTOCK', note: string | null = null) =>
    command('DisposeReturnLine', { returnId: 'r-1', no: 1, disposition, note }, dispatcher);

  it.each(['RESTOCK', 'REFURBISH', 'SCRAP', 'RETURN_TO_VENDOR'] as const)('are disposed of: %s', (disposition) =>
    given(...acceptedLine())
      .when(dispose(disposition, 'Shelf 7'))
      .then(disposed({ disposition, note: text('Shelf 7') })),
  );

  it('are disposed of once, or once more after they were refurbished', () => {
    given(...acceptedLine(), disposed())
      .when(dispose())
      .thenNothing();
    given(...acceptedLine(), disposed())
      .when(dispose('SCRAP'))
      .thenRejected('RETURN_ALREADY_DISPOSED');
    given(...acceptedLine(), disposed({ disposition: 'REFURBISH' }))
      .when(dispose())
      .then(disposed());
  });

  it('are disposed of when they are here and the company’s', () => {
    given(...receivedLine())
      .when(dispose())
      .thenRejected('RETURN_NOT_ACCEPTED');
    given(...authorisedUnit(), received({ quantity: 1, reception: 'LOST' }), accepted({ quantity: 1 }))
      .when(dispose())
      .thenRejected('RETURN_NOTHING_CAME');
    given(...receivedUnit({ remedy: 'REPAIR' }), accepted({ quantity: 1 }), repairRequested())
      .when(dispose())
      .thenRejected('RETURN_REMEDY_DIFFERS');
  });

  it('that are others than the unit leave the unit alone', () =>
    given(...authorisedUnit(), received({ quantity: 1, reception: 'WRONG_ITEM' }), accepted({ quantity: 1 }))
      .when(dispose('SCRAP'))
      .then(disposed({ quantity: 1, productId: null, disposition: 'SCRAP' })));
});

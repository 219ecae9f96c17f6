import { describe, it } from '@jest/globals';
import { eur } from './known.fixtures.js';
import {
  accepted,
  failed,
  inspected,
  received,
  referred,
  rejected,
  settled,
  takenBack,
  text,
} from './return.fixtures.js';
import { chargeProposed, refundRequested, repairRequested, replacementRequested } from './settlement.fixtures.js';
import {
  acceptedLine,
  acceptedUnit,
  asSupervisor,
  authorisedLine,
  authorisedUnit,
  command,
  exchangedInAdvance,
  given,
  receivedLine,
  receivedUnit,
} from './specification.fixtures.js';

const accept = command('AcceptReturnLine', { returnId: 'r-1', no: 1 });
const acceptByHand = { ...accept, ...asSupervisor };
const refer = command('ReferReturnLine', { returnId: 'r-1', no: 1, note: null });
const reject = command('RejectReturnLine', { returnId: 'r-1', no: 1, reason: 'It was dropped.' }, asSupervisor);
const inspect = command(
  'InspectReturnLine',
  { returnId: 'r-1', no: 1, condition: 'USED', finding: 'FAULT_CONFIRMED', note: 'The valve drips.' },
  { by: 'technician-1', roles: ['technician'] },
);
const unitInspected = inspected();
const byHand = { byHand: true, acceptedBy: 'supervisor-1', acceptedAs: 'supervisor' };

describe('an inspection', () => {
  it('says in what condition the goods are and whether the fault was found', () =>
    given(...receivedUnit())
      .when(inspect)
      .then(unitInspected));

  it('says the same once, and may be corrected before anybody accepts', () => {
    given(...receivedUnit(), unitInspected)
      .when(inspect)
      .thenNothing();
    const again = { ...inspect, data: { ...inspect.data, finding: 'NO_FAULT_FOUND' as const, note: null } };
    given(...receivedUnit(), unitInspected)
      .when(again)
      .then(inspected({ finding: 'NO_FAULT_FOUND', note: null }));
    given(...acceptedUnit())
      .when(inspect)
      .thenRejected('RETURN_ALREADY_ACCEPTED');
  });

  it('needs goods that are here', () => {
    given(...authorisedUnit())
      .when(inspect)
      .thenRejected('RETURN_NOT_RECEIVED');
    given(...authorisedUnit(), received({ quantity: 1, reception: 'LOST' }))
      .when(inspect)
      .thenRejected('RETURN_NOTHING_CAME');
  });
});

describe('an acceptance', () => {
  it('of what came as it should needs nobody else', () =>
    given(...receivedLine())
      .when(accept)
      .then(accepted()));

  it('stands', () =>
    given(...acceptedLine())
      .when(accept)
      .thenNothing());

  it('needs a reception', () => {
    given(...authorisedLine())
      .when(accept)
      .thenRejected('RETURN_NOT_RECEIVED');
    given(...authorisedLine())
      .when(refer)
      .thenRejected('RETURN_NOT_RECEIVED');
    given(...authorisedLine())
      .when(reject)
      .thenRejected('RETURN_NOT_RECEIVED');
  });

  it('needs an inspection where a fault was claimed', () =>
    given(...receivedUnit())
      .when(accept)
      .thenRejected('RETURN_NOT_INSPECTED', { missing: 'inspection' }));

  it('takes the unit back and asks for the replacement', () =>
    given(...receivedUnit(), unitInspected)
      .when(accept)
      .then(accepted({ quantity: 1 }), takenBack(), replacementRequested()));

  it('asks for a repair of a unit that stays the customer’s', () =>
    given(...receivedUnit({ remedy: 'REPAIR' }), unitInspected)
      .when(accept)
      .then(accepted({ quantity: 1 }), repairRequested()));

  it('ends a return for which nothing is owed', () =>
    given(...receivedLine({ remedy: 'NONE' }))
      .when(accept)
      .then(accepted(), settled({ remedies: ['NONE'], refunded: null })));

  it.each(['SHORT', 'WRONG_ITEM', 'DAMAGED', 'LOST'] as const)(
    'waits for a supervisor where it came %s',
    (reception) => {
      const history = [...authorisedLine(), received({ reception })];
      given(...history)
        .when(accept)
        .then(referred({ causes: [reception] }));
      given(...history, referred())
        .when(accept)
        .thenRejected('RETURN_NEEDS_SUPERVISOR', { causes: [reception] });
      given(...history, referred())
        .when(acceptByHand)
        .then(accepted({ ...byHand, causes: [reception] }));
      given(...history)
        .when(acceptByHand)
        .then(accepted({ ...byHand, causes: [reception] }));
    },
  );

  it('of damage that was claimed needs no supervisor', () =>
    given(...authorisedLine({ reason: 'DAMAGED_IN_TRANSIT' }), received({ reception: 'DAMAGED', condition: 'DAMAGED' }))
      .when(accept)
      .then(accepted()));

  it.each(['NO_FAULT_FOUND', 'NOT_AS_SENT'] as const)('waits for a supervisor after the finding %s', (finding) =>
    given(...receivedUnit(), inspected({ finding }))
      .when(accept)
      .then(referred({ causes: [finding] })),
  );

  it('waits for a supervisor above a value, whatever the currency', () => {
    given(...receivedLine({ unitPrice: eur(50_001) }))
      .when(accept)
      .then(referred({ causes: ['OVER_VALUE'] }));
    given(...receivedLine({ unitPrice: { amount: 100_000, currency: 'USD' } }))
      .when(accept)
      .then(accepted());
    given(...receivedLine({ unitPrice: { amount: 100, currency: 'JPY' } }))
      .when(accept)
      .thenRejected('RETURN_NO_RATE', { missing: 'rate of JPY' });
  });

  it('waits for a supervisor where somebody asks for it', () => {
    given(...receivedLine())
      .when({ ...refer, data: { ...refer.data, note: 'Look at the serial.' } })
      .then(referred({ causes: ['ASKED_FOR'], note: text('Look at the serial.') }));
    given(...receivedLine(), referred())
      .when(refer)
      .thenNothing();
    given(...receivedLine(), referred({ causes: ['ASKED_FOR'] }))
      .when(acceptByHand)
      .then(accepted(byHand));
  });
});

describe('a rejection', () => {
  it('frees the quantity, and ends the return', () =>
    given(...receivedLine())
      .when(reject)
      .then(rejected(), failed({ reason: 'REJECTED' })));

  it('takes a supervisor and a reason', () => {
    given(...receivedLine())
      .when({ ...reject, by: 'agent-1', roles: ['agent'] })
      .thenRejected('RETURN_NEEDS_SUPERVISOR');
    given(...receivedLine())
      .when({ ...reject, data: { ...reject.data, reason: '' } })
      .thenRejected('RETURN_TEXT_MISSING');
  });

  it('does not undo an acceptance', () =>
    given(...acceptedLine())
      .when(reject)
      .thenRejected('RETURN_ALREADY_ACCEPTED'));

  it('does not run after money', () =>
    given(...receivedLine(), refundRequested())
      .when(reject)
      .thenRejected('RETURN_REMEDY_FIXED'));

  it('after an advance exchange proposes what the new goods cost, and frees nothing', () => {
    given(...exchangedInAdvance(), received({ quantity: 1 }))
      .when(reject)
      .then(
        rejected({ quantity: 1, purchases: [] }),
        chargeProposed({ goodsDueAt: '2026-03-03T05:00:00.000Z', proposedAt: '2026-03-02T09:00:00.000Z' }),
      );
  });
});

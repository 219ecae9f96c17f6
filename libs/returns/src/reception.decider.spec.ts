import { describe, it } from '@jest/globals';
import type { ReceivedGiven } from './return.commands.js';
import { expired, received, split, UNTIL } from './return.fixtures.js';
import {
  authorisedLine,
  authorisedUnit,
  command,
  given,
  receivedLine,
  requestedLine,
} from './specification.fixtures.js';

const came = (changes: Partial<ReceivedGiven> = {}): ReceivedGiven => ({
  no: 1,
  quantity: 2,
  reception: 'RECEIVED',
  condition: 'SEALED',
  serial: null,
  note: null,
  ...changes,
});
const receive = (...received: ReceivedGiven[]) =>
  command('ReceiveReturn', { returnId: 'r-1', received }, { by: 'dispatcher-1', roles: ['dispatcher'] });

describe('a reception', () => {
  it('is recorded as it came', () =>
    given(...authorisedLine())
      .when(receive(came()))
      .then(received()));

  it.each(['DAMAGED', 'WRONG_ITEM', 'SHORT', 'LOST'] as const)('is recorded as %s', (reception) =>
    given(...authorisedLine())
      .when(receive(came({ reception, condition: null })))
      .then(received({ reception, condition: null })),
  );

  it('of fewer pieces splits the line: the rest is awaited under a number of its own', () =>
    given(...authorisedLine())
      .when(receive(came({ quantity: 1 })))
      .then(split(), received({ quantity: 1 })));

  it('in mixed condition splits the line', () =>
    given(...authorisedLine())
      .when(receive(came({ quantity: 1 }), came({ quantity: 1, reception: 'DAMAGED', condition: 'DAMAGED' })))
      .then(
        split(),
        received({ quantity: 1 }),
        received({ no: 2, quantity: 1, reception: 'DAMAGED', condition: 'DAMAGED' }),
      ));

  it('may still come after it was said to be short or lost', () =>
    given(...authorisedLine(), received({ reception: 'LOST', condition: null }))
      .when(receive(came()))
      .then(received()));

  it('is not recorded before the authorisation', () =>
    given(...requestedLine())
      .when(receive(came()))
      .thenRejected('RETURN_NOT_AUTHORISED'));

  it('is not recorded after the authorisation has ended', () => {
    given(...authorisedLine(), expired())
      .when(receive(came()))
      .thenRejected('RETURN_EXPIRED', { until: UNTIL });
    given(...authorisedLine())
      .when({ ...receive(came()), at: UNTIL })
      .thenRejected('RETURN_EXPIRED', { until: UNTIL });
  });

  it('is not recorded twice', () =>
    given(...receivedLine())
      .when(receive(came()))
      .thenRejected('RETURN_ALREADY_RECEIVED'));

  it('is of no more than was authorised, and of whole pieces', () => {
    given(...authorisedLine())
      .when(receive(came({ quantity: 3 })))
      .thenRejected('RETURN_MORE_CAME', { authorised: 2, came: 3 });
    given(...authorisedLine())
      .when(receive(came({ quantity: 0 })))
      .thenRejected('RETURN_QUANTITY_IMPOSSIBLE');
    given(...authorisedLine())
      .when(receive())
      .thenRejected('RETURN_LINES_MISSING');
  });

  it('with another serial is a wrong item', () => {
    const another = came({ quantity: 1, serial: 'sn-2' });
    given(...authorisedUnit())
      .when(receive(another))
      .thenRejected('RETURN_ANOTHER_SERIAL_CAME', { came: 'SN-2' });
    given(...authorisedUnit())
      .when(receive({ ...another, reception: 'WRONG_ITEM' }))
      .then(received({ quantity: 1, reception: 'WRONG_ITEM', serial: 'SN-2' }));
    given(...authorisedUnit())
      .when(receive({ ...another, serial: ' sn-1 ' }))
      .then(received({ quantity: 1, serial: 'SN-1' }));
  });
});

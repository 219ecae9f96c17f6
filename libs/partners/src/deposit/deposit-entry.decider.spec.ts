import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { DepositEntryCommand } from './deposit.commands.js';
import { depositKnown, entryNoted, eur } from './deposit.fixtures.js';
import { depositEntryDecider } from './deposit-entry.decider.js';
import { reversalIdOf } from './deposit-ids.events.js';

const given = specification(depositEntryDecider, depositKnown);
const command = commandMaker<DepositEntryCommand>();
const reserve = (amount = eur(100)) =>
  command('ReserveDeposit', {
    ownerId: 'p-1',
    reservationId: 'r-1',
    workOrderId: 'w-1',
    complaintId: null,
    amount,
  });
const entry = entryNoted().data;

describe('an entry of a ledger', () => {
  it('is noted once, whatever the period', () => {
    given().when(reserve()).then(entryNoted());
    given(entryNoted())
      .when(reserve(), { ...depositKnown, entry })
      .thenNothing();
  });

  it('is decided again where it was noted at the same moment', () =>
    given(entryNoted()).when(reserve()).thenRejected('DEPOSIT_ENTRY_NOTED', { entryId: 'r-1' }));

  it('is not another one under the same id', () =>
    given(entryNoted())
      .when(reserve(eur(99)), { ...depositKnown, entry })
      .thenRejected('DEPOSIT_ENTRY_DIFFERS', { entryId: 'r-1' }));

  it('is a lodgement, a charge or its reversal too', () => {
    given()
      .when(command('LodgeDeposit', { ownerId: 'p-1', lodgementId: 'l-1', amount: eur(5), reference: 'B-1' }))
      .then(entryNoted({ entryId: 'l-1', kind: 'LODGEMENT', amount: eur(5), workOrderId: null }));
    const about = { complaintId: 'k-1', workOrderId: null, amount: eur(7) };
    given()
      .when(
        command('ChargeDeposit', {
          ownerId: 'p-1',
          chargeId: 'c-1',
          reservationId: null,
          reason: 'Scratched.',
          ...about,
        }),
      )
      .then(entryNoted({ entryId: 'c-1', kind: 'CHARGE', ...about }));
    const reverse = command('ReverseDepositCharge', { ownerId: 'p-1', chargeId: 'c-1', reason: 'It was not.' });
    given()
      .when(reverse, { ...depositKnown, charge: { ...entry, entryId: 'c-1', kind: 'CHARGE', ...about } })
      .then(entryNoted({ entryId: reversalIdOf('c-1'), kind: 'REVERSAL', ...about }));
    given().when(reverse).thenRejected('DEPOSIT_CHARGE_NOT_FOUND', { chargeId: 'c-1' });
  });
});

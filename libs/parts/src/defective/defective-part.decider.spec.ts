import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import {
  cameBack,
  DUE,
  expected,
  foundDead,
  overdue,
  PACK,
  PART,
  policy,
  scrapped,
  sentBack,
  waived,
} from '../parts.fixtures.js';
import type { DefectiveKnown } from './defective-known.js';
import type { DefectivePartCommand } from './defective-part.commands.js';
import { defectivePartDecider } from './defective-part.decider.js';

const piece = {
  partId: PART,
  outletId: 'o-1',
  partnerId: 'p-1',
  reservationId: 'r-1',
  workOrderId: 'w-1',
  unitId: 'u-1',
  supplier: 'Northwind',
  serial: null,
};
const known: DefectiveKnown = { policy, packVersion: PACK, dueAt: () => DUE, piece, genuineFrom: null };
const given = specification(defectivePartDecider, known);
const command = commandMaker<DefectivePartCommand>();
const d = { defectiveId: 'd-1' };

const expect = command('ExpectDefectivePart', d);
const receive = (serial: string | null = null) =>
  command('ReceiveDefectivePart', { ...d, serial, finding: 'FAULTY', note: null });
const send = command('SendDefectiveToSupplier', { ...d, reference: null });
const scrap = command('ScrapDefectivePart', { ...d, note: null });
const waive = (note = 'The customer keeps it.') => command('WaiveDefectivePart', { ...d, note });
const mark = (at: string) => command('MarkDefectiveOverdue', d, { at });

describe('a defective part', () => {
  it('is expected by a day of the pack’s calendar, once', () => {
    given().when(expect).then(expected());
    given(expected()).when(expect).thenNothing();
  });

  it('that was dead on arrival is here already', () => {
    const found = command('TakeDeadOnArrival', { defectiveId: 'd-2' });
    given()
      .when(found, { ...known, piece: { ...piece, supplier: 'Southwind' } })
      .then(foundDead());
    given(foundDead()).when(found).thenNothing();
  });

  it('comes back, also late, also after nobody waited for it any more', () => {
    given(expected()).when(receive()).then(cameBack());
    given(expected(), overdue()).when(receive()).then(cameBack());
    given(expected(), waived()).when(receive()).then(cameBack());
    given(expected(), cameBack()).when(receive()).thenNothing();
  });

  it('is of the supplier that its serial tells', () => {
    given(expected())
      .when(receive('s-9'), { ...known, genuineFrom: 'Eastwind' })
      .then(cameBack({ supplier: 'Eastwind', serial: 'S-9', isGenuine: true }));
    given(expected())
      .when(receive('FAKE'))
      .then(cameBack({ serial: 'FAKE', isGenuine: false }));
  });

  it('is overdue from its day on, where it is not here', () => {
    given(expected()).when(mark(DUE)).then(overdue());
    given(expected()).when(mark('2026-03-16T15:59:59.000Z')).thenNothing();
    given(expected(), cameBack()).when(mark(DUE)).thenNothing();
    given(expected(), overdue()).when(mark(DUE)).thenNothing();
  });

  it('goes to its supplier or is thrown away, once it is here', () => {
    given(expected(), cameBack()).when(send).then(sentBack());
    given(expected(), cameBack(), sentBack()).when(send).thenNothing();
    given(expected(), cameBack()).when(scrap).then(scrapped());
    given(expected(), cameBack(), scrapped()).when(scrap).thenNothing();
    given(expected()).when(send).thenRejected('DEFECTIVE_NOT_RECEIVED', { state: 'EXPECTED' });
    given(expected(), cameBack(), sentBack()).when(scrap).thenRejected('DEFECTIVE_ALREADY_GONE');
    given(expected(), cameBack(), scrapped()).when(receive()).thenRejected('DEFECTIVE_ALREADY_GONE');
  });

  it('is waited for no longer, with a reason, where it is not here', () => {
    given(expected()).when(waive()).then(waived());
    given(expected(), waived()).when(waive()).thenNothing();
    given(expected()).when(waive(' ')).thenRejected('PART_TEXT_MISSING', { missing: 'note' });
    given(expected(), cameBack()).when(waive()).thenRejected('DEFECTIVE_ALREADY_HERE');
    given(expected(), cameBack(), sentBack()).when(waive()).thenRejected('DEFECTIVE_ALREADY_GONE');
  });

  it('that nobody expects is refused', () => given().when(receive()).thenRejected('DEFECTIVE_NOT_FOUND', d));
});

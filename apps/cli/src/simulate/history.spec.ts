import { describe, expect, it } from '@jest/globals';
import type { RegisterComplaint } from '#complaints';
import type { Part } from '#event-store';
import { arrivalsCourse } from './complaints/arrivals-course.js';
import { history } from './history.js';
import { DEFECT } from './market/products.js';
import { partnerCourses } from './partners/partner-course.js';
import { decisions, pack, small } from './simulate.fixtures.js';
import { runOf, type SimulationOptions } from './world/run.js';
import { merged } from './world/schedule.js';
import { worldOf } from './world/world.js';

const commandsOf = (options: SimulationOptions) =>
  [...history(options, pack)].flatMap(({ at, parts }) => parts.map(({ command }) => ({ ...command, happens: at })));

describe('a simulated history', () => {
  const commands = commandsOf(small);

  it('is the same for the same seed, to the last command', () => expect(commandsOf(small)).toEqual(commands));

  it('is another for another seed, and asks no command of the first', () => {
    const others = commandsOf({ ...small, seed: '2' });
    const ids = new Set(commands.map(({ id }) => id));
    expect(others.some(({ id }) => ids.has(id))).toBe(false);
    expect(others.map(({ type }) => type)).not.toEqual(commands.map(({ type }) => type));
  });

  it('never goes back in time, and stays within its months', () => {
    const times = commands.map(({ happens }) => happens);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBe(Date.parse('2025-01-01'));
    expect(times.at(-1)).toBeLessThan(Date.parse('2025-07-01'));
  });

  it('is imported: said when it happened, so that no policy takes it for news', () => {
    const isThen = ({ happens, at, occurredAt, origin }: (typeof commands)[number]) =>
      at === new Date(happens).toISOString() && occurredAt === at && origin === 'IMPORT';
    expect(commands.filter((command) => !isThen(command))).toEqual([]);
  });

  it('asks each command once, several of one append under one id', () => {
    const ids = [...history(small, pack)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells what most of the life after a sale is made of, with every command accepted', () => {
    const types = new Set<string>();
    for (const { event } of decisions(history({ ...small, units: 1_900, months: 12, seed: '5' }, pack)))
      types.add(event.type);
    expect([...types]).toEqual(
      expect.arrayContaining([
        ...['ProductRegistered', 'PriceListPublished', 'UnitRangeRegistered', 'UnitMisplaced', 'UnitInstalled'],
        ...['PartnerVetted', 'ContractConcluded', 'PartnerActivated', 'PartnerPutOnWatch', 'PartnerWatchLifted'],
        ...['OutletRegistered', 'TechnicianHired', 'CertificateGranted', 'DepositDueMet', 'PartSerialPlaced'],
        ...['PartRegistered', 'StockReceived', 'ReorderPointSet', 'ChecklistPublished'],
        ...[
          'WorkOrderDrafted',
          'WorkOrderQualified',
          'WorkOrderOffered',
          'OfferDeclined',
          'OfferLapsed',
          'OfferAccepted',
        ],
        ...['DepositReserved', 'DepositReservationReleased', 'VisitScheduled', 'TechnicianBooked', 'VisitMissed'],
        ...['VisitStarted', 'LineAuthorised', 'PartsReserved', 'LotPiecesReserved', 'PartsConsumed', 'LineRepaired'],
        ...['QualityChecked', 'DefectivePartReceived', 'FeeDue', 'WorkOrderClosed', 'PurchaseOrderClosed'],
        ...['OrderPlaced', 'OrderPaid', 'OrderShipped', 'OrderDelivered', 'OrderCancelled', 'CustomerRegistered'],
        ...['ComplaintRegistered', 'ComplaintAssessed', 'SettlementDeclined', 'SettlementRejected', 'ComplaintHeld'],
        ...['ComplaintClosed', 'ComplaintRefused', 'ComplaintWithdrawn', 'ComplaintSettledOnTheSpot'],
        ...['RecurrenceFound', 'RecurrenceLinked', 'RemedyTaskReturned', 'FindingAcknowledged', 'ResultRechecked'],
        ...['ReturnOpened', 'ReturnLineReceived', 'ReturnLineReferred', 'ReturnSettled', 'ReplacementShipped'],
        ...[
          'RepairRequested',
          'ReturnLineRepaired',
          'ReturnLineExpired',
          'RefundSucceeded',
          'UnitReturned',
          'UnitReplaced',
          'PurchaseQuantityFreed',
          'UnitScrapped',
        ],
      ]),
    );
  });

  it('has calls for service with quotes, bills and loaners, checks that fail, charges, and work taken from who is suspended', () => {
    const options = { ...small, units: 300, months: 6, partners: 12, calls: 450, seed: '8' };
    const counts = new Map<string, number>();
    for (const { event } of decisions(history(options, pack)))
      counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
    expect([...counts.keys()]).toEqual(
      expect.arrayContaining([
        ...['QuoteIssued', 'LineDeclined', 'BillIssued', 'BillPaid', 'BillDisputed', 'CustomerSignedOff'],
        ...['LoanerHandedOut', 'LoanerTakenBack', 'LineChecked', 'LineReturned', 'RepairRecorded'],
        ...['WorkOrderIncomplete', 'PartnerWorkCalledOff', 'AssignmentWithdrawn'],
        ...['DepositCharged', 'DepositTopUpRequired'],
        ...['ConsentRecorded', 'InvitationIssued', 'InvitationSkipped', 'InvitationExpired', 'SurveySubmitted'],
      ]),
    );
    expect(counts.get('PartnerApplied')).toBe(13);
    expect(counts.get('WorkOrderDrafted')).toBeGreaterThan(350);
    expect(counts.get('WorkOrderDrafted')).toBeLessThan(700);
  });

  it('has the defect in its batch, component and region, which grows and is contained', () => {
    const world = worldOf(runOf({ ...small, units: 32_000, months: 16 }), pack);
    const months = [...merged([...partnerCourses(world), arrivalsCourse(world)])].flatMap(({ parts }) =>
      parts.flatMap(defectReported),
    );
    const within = (from: string, until: string) => months.filter((each) => each >= from && each <= until).length;
    const [young, grown, contained] = [
      within('2025-05', '2025-08'),
      within('2025-09', '2025-12'),
      within('2026-02', '2026-05'),
    ];
    expect(grown).toBeGreaterThan(2 * young);
    expect(contained).toBeLessThan(grown / 2);
  });
});

/** The month of a complaint about the weak component of the defective batch in its region. */
const defectReported = ({ command: { type, data } }: Part): readonly string[] => {
  if (type !== 'RegisterComplaint') return [];
  const { region, components, batch, reportedAt } = data as RegisterComplaint['data'];
  const isOfDefect = region === DEFECT.region && components.includes(DEFECT.component) && batch?.endsWith('2025-05');
  return isOfDefect ? [reportedAt.slice(0, 7)] : [];
};

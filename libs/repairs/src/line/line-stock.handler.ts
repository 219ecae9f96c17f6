import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import type { Command, Json } from '#event-sourcing';
import { EventStore, type Part } from '#event-store';
import { outletById } from '#partners';
import { lotProjection, PartsReservations } from '#parts';
import { Waits } from '#projections';
import { newId } from '#values';
import type { WorkOrderEvent } from '../events.js';
import { decidedOf } from '../work-order/decided.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { ReserveLineParts } from './line.commands.js';
import { type LineFacts, NO_LINE_FACTS, type StockAnswer } from './line-facts.js';
import { outletFor } from './line-parts.decider.js';
import { missingParts } from './line-standing.js';

const PATIENCE_MS = 5_000;

type Wanted = Readonly<{ partId: string; outletId: string; quantity: number; lineNo: number }>;

/** Has stock hold, use and take back the parts of lines in the same append. */
@Injectable()
export class LineStock implements WorkOrderPart {
  private readonly holding = new WeakMap<StockAnswer, readonly Part[]>();

  constructor(
    private readonly reservations: PartsReservations,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<{ lines?: LineFacts }> {
    if (command.type !== 'ReserveLineParts' || !state) return {};
    const outletId = outletFor(command, state);
    const line = state.lines.lines.find(({ no }) => no === command.data.no);
    if (outletId === null || !line) return {};
    const [outlet, ...stock] = await Promise.all([
      outletById(SYSTEM_SCOPE, this.dataSource, outletId),
      ...missingParts(line).map(({ partId, quantity }) =>
        this.asked(command, { partId, quantity, outletId, lineNo: line.no }, state),
      ),
    ]);
    return { lines: { ...NO_LINE_FACTS, stock, outletPartnerId: outlet && outlet.partnerId } };
  }

  going<T>(_: WorkOrderCommand, attempt: () => Promise<T>): Promise<T> {
    return this.reservations.again(attempt);
  }

  async together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]> {
    if (!state) return [];
    const decided = decidedOf(command, state, known);
    const used = decided.flatMap(({ type, data }) => (type === 'LineRepaired' ? data.partsUsed : []));
    /** What is left of a reservation that is used goes back with it. */
    const isUsed = (event: WorkOrderEvent): boolean =>
      event.type === 'LinePartsReleased' && used.some((part) => part.reservationId === event.data.reservationId);
    const parts = await Promise.all(
      decided.filter((event) => !isUsed(event)).map((event) => this.withEvent(event, command, { state, known })),
    );
    return parts.flat();
  }

  private async withEvent(
    { type, data }: WorkOrderEvent,
    command: WorkOrderCommand,
    { state, known }: Readonly<{ state: WorkOrder; known: WorkOrderKnown }>,
  ): Promise<readonly Part[]> {
    switch (type) {
      case 'LinePartsReserved':
        return known.lines.stock.flatMap((answer) =>
          answer.reservationId === data.reservationId ? (this.holding.get(answer) ?? []) : [],
        );
      case 'LinePartsReleased':
        return this.released(command, data.reservationId);
      case 'LinePartFailed':
        return this.failed(command, data);
      case 'LineRepaired':
        return this.used(command, data.partsUsed, state.order.unitId);
      default:
        return [];
    }
  }

  private released(command: WorkOrderCommand, reservationId: string): Promise<readonly Part[]> {
    const cause = command.type === 'CancelWorkOrder' ? 'ORDER_CANCELLED' : 'NO_LONGER_NEEDED';
    const data = { reservationId, quantity: null, serials: [], cause, note: null } as const;
    return this.reservations.partsToRelease(asking(command, 'ReleaseReservation', data));
  }

  private failed(
    command: WorkOrderCommand,
    { reservationId, quantity, serials, problem }: Extract<WorkOrderEvent, { type: 'LinePartFailed' }>['data'],
  ): Promise<readonly Part[]> {
    const of = { reservationId, quantity, serials, note: null };
    return problem === 'DEAD_ON_ARRIVAL'
      ? this.reservations.partsToWriteOff(asking(command, 'ReportDeadOnArrival', of))
      : this.reservations.partsToRelease(asking(command, 'ReleaseReservation', { ...of, cause: 'WRONG_PART' }));
  }

  private async used(
    command: WorkOrderCommand,
    partsUsed: Extract<WorkOrderEvent, { type: 'LineRepaired' }>['data']['partsUsed'],
    unitId: string | null,
  ): Promise<readonly Part[]> {
    const parts = await Promise.all(
      partsUsed.map(({ reservationId, quantity, serials }) =>
        this.reservations.partsToConsume(
          asking(command, 'ConsumeReservation', {
            reservationId,
            quantity,
            serials,
            unitId,
            defectiveExpected: null,
            restReleased: true,
          }),
        ),
      ),
    );
    return parts.flat();
  }

  /** Whether the outlet has it, as far as rows know that have seen the end of the log. */
  private async asked(command: ReserveLineParts, wanted: Wanted, { lines }: WorkOrder): Promise<StockAnswer> {
    const { workOrderId } = command.data;
    const { partId, lineNo } = wanted;
    const reservationId = newId(`${workOrderId}/${lineNo}/${partId}/${lines.reservations}`, 'reservation');
    const reserve = asking(command, 'ReserveParts', { reservationId, workOrderId, ...wanted });
    const parts =
      (await this.reservations.partsToReserve(reserve)) ??
      (await this.askedAgain(() => this.reservations.partsToReserve(reserve)));
    const answer = { partId, reservationId, isThere: parts !== null };
    if (parts) this.holding.set(answer, parts);
    return answer;
  }

  private async askedAgain<T>(ask: () => Promise<T>): Promise<T> {
    await this.waits.until(lotProjection.name, await this.store.head(), PATIENCE_MS);
    return ask();
  }
}

/** The order asks stock under an id of its own: several reservations may be decided on with one command on the order. */
const asking = <const Type extends string, Data extends { [key: string]: Json; reservationId: string }>(
  { expectedVersion: _, ...command }: WorkOrderCommand,
  type: Type,
  data: Data,
): Command<Type, Data & { byOrder: true }> => ({
  ...command,
  id: newId(`${command.id}/${data.reservationId}`, 'stock'),
  correlationId: command.correlationId ?? command.id,
  type,
  data: { ...data, byOrder: true },
});

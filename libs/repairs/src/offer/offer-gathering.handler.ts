import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import type { Part } from '#event-store';
import { DepositOfJobs, partnersByIds } from '#partners';
import { depositOwnerOf, reservationIdOfJob } from '#partners/events';
import type { WorkOrderEvent } from '../events.js';
import { decidedOf } from '../work-order/decided.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { Dispatching } from './dispatching.handler.js';
import { jobOf } from './job.js';
import type { AcceptOffer, OfferWorkOrder } from './offer.commands.js';
import type { OfferFacts, PartnerStanding } from './offer-facts.js';
import { standing } from './partner-standing.js';

/** Looks up who can be asked and who answers, and has the deposit of a partner held and let go with its jobs. */
@Injectable()
export class OfferGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dispatching: Dispatching,
    private readonly deposits: DepositOfJobs,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<Partial<OfferFacts>> {
    if (!state) return {};
    switch (command.type) {
      case 'OfferWorkOrder':
        return { offering: await this.offering(command, state) };
      case 'AcceptOffer': {
        const partner = await this.partnerOfAttempt(command.data.attempt, state);
        return { partner, deposit: partner && (await this.held(command, partner, state)) };
      }
      case 'DeclineOffer':
        return { partner: await this.partnerOfAttempt(command.data.attempt, state) };
      default:
        return OF_PARTNER.includes(command.type) ? { partner: await this.partnerOf(state) } : {};
    }
  }

  going<T>(command: WorkOrderCommand, attempt: () => Promise<T>): Promise<T> {
    return this.deposits.going(command, attempt);
  }

  async together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]> {
    if (!state) return [];
    const parts = await Promise.all(
      decidedOf(command, state, known).map((event) => this.withEvent(event, command, state)),
    );
    return parts.flat();
  }

  private async withEvent(
    { type, data }: WorkOrderEvent,
    command: WorkOrderCommand,
    state: WorkOrder,
  ): Promise<readonly Part[]> {
    if (type === 'OfferAccepted') {
      const { workOrderId, depositOwnerId: ownerId, depositReservationId: reservationId } = data;
      if (ownerId === null || reservationId === null) return [];
      const job = { ownerId, reservationId, workOrderId, jobKind: state.order.kind };
      return (await this.deposits.depositToReserve(command, job)).parts;
    }
    const { assignment } = state.offers;
    const cause = ENDS[type];
    if (!cause || !assignment?.depositOwnerId || !assignment.depositReservationId) return [];
    const { depositOwnerId: ownerId, depositReservationId: reservationId } = assignment;
    return this.deposits.depositToRelease(command, { ownerId, reservationId, cause });
  }

  private async offering({ data, at }: OfferWorkOrder, state: WorkOrder): Promise<OfferFacts['offering']> {
    const outlets = await this.dispatching.outletsFor(state, at, data.outletId !== null);
    return { job: jobOf(state.order), outlets };
  }

  private partnerOfAttempt(attempt: number, { offers }: WorkOrder): Promise<PartnerStanding | null> {
    return this.partner(offers.offers.find((each) => each.attempt === attempt)?.partnerId ?? null);
  }

  private partnerOf({ offers }: WorkOrder): Promise<PartnerStanding | null> {
    return this.partner(offers.assignment && offers.assignment.partnerId);
  }

  private async partner(id: string | null): Promise<PartnerStanding | null> {
    const [partner] = id === null ? [] : await partnersByIds(SYSTEM_SCOPE, this.dataSource, [id]);
    return partner ? standing(partner) : null;
  }

  private async held(command: AcceptOffer, { partnerId, isOwn }: PartnerStanding, { order }: WorkOrder) {
    const { workOrderId, attempt } = command.data;
    const ownerId = depositOwnerOf({ partnerId, kind: isOwn ? 'OWN' : 'THIRD_PARTY' });
    const reservationId = reservationIdOfJob(workOrderId, attempt);
    const job = { ownerId, reservationId, workOrderId, jobKind: order.kind };
    return (await this.deposits.depositToReserve(command, job)).held;
  }
}

/** With what an order ends for its partner. */
const ENDS: Readonly<Partial<Record<WorkOrderEvent['type'], 'JOB_WITHDRAWN' | 'JOB_CLOSED' | 'JOB_CANCELLED'>>> = {
  AssignmentWithdrawn: 'JOB_WITHDRAWN',
  WorkOrderClosed: 'JOB_CLOSED',
  WorkOrderCancelled: 'JOB_CANCELLED',
};

/** What is allowed to the partner that has the order, and to others only on its behalf. */
const OF_PARTNER: readonly WorkOrderCommand['type'][] = [
  'ReviewAssignment',
  'ScheduleVisit',
  'RescheduleVisit',
  'CancelVisit',
  'StartVisit',
  'EndVisit',
  'ReportVisitMissed',
  'HoldWork',
  'ResumeWork',
];

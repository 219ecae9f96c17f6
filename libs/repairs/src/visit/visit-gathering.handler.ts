import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { type Part, part } from '#event-store';
import { outletById, partnersPolicySection, techniciansOf } from '#partners';
import { PolicyPack } from '#policy-pack';
import { decidedOf } from '../work-order/decided.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { dayCommands } from './day-commands.js';
import { localDate } from './local-time.js';
import { technicianDayDecider } from './technician-day.decider.js';
import type { RescheduleVisit, ScheduleVisit } from './visit.commands.js';
import type { VisitFacts } from './visit-facts.js';

/** Looks up who makes a visit and when they work, and has their days decide with the order. */
@Injectable()
export class VisitGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<Partial<VisitFacts>> {
    const outletId = state?.offers.assignment?.outletId;
    if (outletId === undefined) return {};
    switch (command.type) {
      case 'ScheduleVisit':
      case 'RescheduleVisit':
        return this.appointment(command, outletId);
      case 'AskReschedule':
        return { outlet: await this.outlet(outletId) };
      default:
        return {};
    }
  }

  async together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]> {
    if (!state) return [];
    const { expectedVersion: _, ...asked } = command;
    const { travelMinutes } = known.policy.visits;
    return dayCommands(state.order.workOrderId, decidedOf(command, state, known), state.visits).map((day) =>
      part({ decider: technicianDayDecider, command: { ...asked, ...day }, known: { travelMinutes } }),
    );
  }

  private async appointment({ data }: ScheduleVisit | RescheduleVisit, outletId: string): Promise<VisitFacts> {
    const outlet = await this.outlet(outletId);
    const technicians = await techniciansOf(SYSTEM_SCOPE, this.dataSource, {
      outletIds: [outletId],
      on: localDate(outlet?.calendar?.zone ?? this.pack.zone, data.windowFrom),
      certifiedSkills: this.pack.section(partnersPolicySection).certifiedSkills,
    });
    const technician = technicians.find(({ technicianId }) => technicianId === data.technicianId);
    return { outlet, technician: technician ? { ...technician, isActive: true } : null };
  }

  private async outlet(outletId: string): Promise<VisitFacts['outlet']> {
    const outlet = await outletById(SYSTEM_SCOPE, this.dataSource, outletId);
    return outlet && { outletId, calendar: outlet.calendar };
  }
}

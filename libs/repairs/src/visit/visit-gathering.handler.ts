import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { type Part, part } from '#event-store';
import { outletById, partnersPolicySection, techniciansOf } from '#partners';
import { PolicyPack } from '#policy-pack';
import { repairPolicySection } from '../repairs.policy-section.js';
import { decidedOf } from '../work-order/decided.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { windowEndOf } from './appointment.js';
import { dayCommands } from './day-commands.js';
import { datesOfWindow } from './local-time.js';
import { technicianDayDecider } from './technician-day.decider.js';
import type { ScheduleVisit } from './visit.commands.js';
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
        return this.appointment(command.data, outletId);
      case 'ReviewVisit': {
        const visit = state?.visits.find(({ visitId }) => visitId === command.data.visitId);
        return visit ? this.appointment(visit, outletId) : {};
      }
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

  private async appointment(
    {
      technicianId,
      windowFrom: from,
      windowUntil,
    }: Pick<ScheduleVisit['data'], 'technicianId' | 'windowFrom' | 'windowUntil'>,
    outletId: string,
  ): Promise<VisitFacts> {
    const outlet = await this.outlet(outletId);
    const until = windowEndOf({ from, until: windowUntil }, this.pack.section(repairPolicySection).visits);
    const dates = datesOfWindow(outlet?.calendar?.zone ?? this.pack.zone, { from, until });
    return { outlet, technician: await this.technician(technicianId, outletId, dates) };
  }

  /** As they are on each of these dates; null where they do not work for the outlet on one of them. */
  private async technician(
    technicianId: string,
    outletId: string,
    dates: readonly string[],
  ): Promise<VisitFacts['technician']> {
    const { certifiedSkills } = this.pack.section(partnersPolicySection);
    const onEach = await Promise.all(
      dates.map((on) => techniciansOf(SYSTEM_SCOPE, this.dataSource, { outletIds: [outletId], on, certifiedSkills })),
    );
    const [first, last = first] = onEach.map((there) => there.find((each) => each.technicianId === technicianId));
    if (!first || !last) return null;
    return { ...first, skills: first.skills.filter((skill) => last.skills.includes(skill)), isActive: true };
  }

  private async outlet(outletId: string): Promise<VisitFacts['outlet']> {
    const outlet = await outletById(SYSTEM_SCOPE, this.dataSource, outletId);
    return outlet && { outletId, calendar: outlet.calendar };
  }
}

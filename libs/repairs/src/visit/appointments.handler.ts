import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, SYSTEM_SCOPE } from '#auth';
import { outletById, partnersPolicySection, type TechnicianFacts, techniciansOf } from '#partners';
import { PolicyPack } from '#policy-pack';
import { repairPolicySection } from '../repairs.policy-section.js';
import { workOrderById } from '../work-order/work-order.queries.js';
import type { WorkOrderView } from '../work-order/work-order.view.js';
import { windowEndOf } from './appointment.js';
import type { Booking } from './booking.js';
import { datesOfWindow, localDates, windowText } from './local-time.js';
import type { SlotsView } from './slot.view.js';
import { type Slot, slotsOf } from './slots.js';
import { bookingsOf } from './visit.queries.js';

const DAY = 86_400_000;

export type AppointmentsAsked = Readonly<{
  workOrderId: string;
  technicianId: string | null;
  from: Date;
  until: Date | null;
  now: Date;
}>;

/** Looks up when a visit of an order could be. */
@Injectable()
export class Appointments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  /** Null where the scope does not see the order, or nobody has it yet. */
  async slots(scope: Scope, asked: AppointmentsAsked): Promise<SlotsView | null> {
    const order = await workOrderById(scope, this.dataSource, asked.workOrderId);
    if (!order?.outletId) return null;
    const { most } = this.policy.slots;
    const found = await this.found(order, order.outletId, asked);
    const slots = found.slice(0, most).map((slot) => ({
      ...slot,
      window: windowText(order.zone, slot.windowFrom, slot.windowUntil),
    }));
    return { zone: order.zone, slots, continueFrom: found[most]?.windowFrom ?? null };
  }

  /** No more days of bookings at once than the pack says. */
  latest(from: Date, until: Date): Date {
    return new Date(Math.min(until.getTime(), from.getTime() + this.policy.bookings.mostDays * DAY));
  }

  private get policy() {
    return this.pack.section(repairPolicySection).visits;
  }

  private async found(order: WorkOrderView, outletId: string, asked: AppointmentsAsked): Promise<readonly Slot[]> {
    const outlet = await outletById(SYSTEM_SCOPE, this.dataSource, outletId);
    const { policy } = this;
    const { from, until } = rangeOf(asked, policy.slots.mostDays);
    if (!outlet?.calendar || from >= until) return [];
    const { zone } = outlet.calendar;
    const days = localDates(zone, from, windowEndOf({ from: until, until: null }, policy));
    const ableOn = await Promise.all(days.map((on) => this.able(order, outletId, { on, asked })));
    const able = new Map(ableOn.flat().map((technician) => [technician.technicianId, technician]));
    const technicians = [...able.values()].slice(0, policy.slots.mostTechnicians);
    const isAble = ({ technicianId, windowFrom, windowUntil }: Slot): boolean =>
      datesOfWindow(zone, { from: windowFrom, until: windowUntil }).every((date) =>
        ableOn[days.indexOf(date)]?.some((each) => each.technicianId === technicianId),
      );
    const bookings = await this.bookings(technicians, from, until);
    const search = { calendar: outlet.calendar, jobMinutes: order.minutes, from, until, policy };
    return technicians
      .flatMap((technician) =>
        slotsOf({ ...technician, bookings: bookings.get(technician.technicianId) ?? [] }, search),
      )
      .filter(isAble)
      .sort((a, b) => compared(a.windowFrom, b.windowFrom) || compared(a.technicianId, b.technicianId));
  }

  /** Who has the skills on a day, with the certificates that hold on it. */
  private async able(
    { skills }: WorkOrderView,
    outletId: string,
    { on, asked }: Readonly<{ on: string; asked: AppointmentsAsked }>,
  ): Promise<readonly TechnicianFacts[]> {
    const technicians = await techniciansOf(SYSTEM_SCOPE, this.dataSource, {
      outletIds: [outletId],
      on,
      certifiedSkills: this.pack.section(partnersPolicySection).certifiedSkills,
    });
    return technicians
      .filter(({ technicianId }) => asked.technicianId === null || technicianId === asked.technicianId)
      .filter((technician) => skills.every((skill) => technician.skills.includes(skill)));
  }

  /** With those of the day before and after, whose ways reach into the range. */
  private async bookings(technicians: readonly TechnicianFacts[], from: string, until: string) {
    const rows = await bookingsOf(SYSTEM_SCOPE, this.dataSource, {
      technicianIds: technicians.map(({ technicianId }) => technicianId),
      from: new Date(Date.parse(from) - DAY),
      until: new Date(Date.parse(until) + DAY),
    });
    const bookings = new Map<string, Booking[]>();
    for (const { id, technicianId, from: start, until: end, travelMinutes } of rows) {
      const booking = { visitId: id, from: start.toISOString(), until: end.toISOString(), travelMinutes };
      bookings.set(technicianId, [...(bookings.get(technicianId) ?? []), booking]);
    }
    return bookings;
  }
}

/** Nothing in the past, and not more days at once than the pack says. */
const rangeOf = ({ from, until, now }: AppointmentsAsked, mostDays: number) => {
  const first = Math.max(from.getTime(), now.getTime() + 1);
  const last = Math.min(until ? until.getTime() : Number.MAX_SAFE_INTEGER, first + mostDays * DAY);
  return { from: new Date(first).toISOString(), until: new Date(Math.max(first, last)).toISOString() };
};

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

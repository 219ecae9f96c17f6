import { type Decider, Rejection } from '#event-sourcing';
import { technicianDayOf } from '../repair-ids.events.js';
import { areOverlapping, type Booking } from './booking.js';
import type { BookTechnician, FreeTechnician, TechnicianDayCommand } from './technician-day.commands.js';
import type { TechnicianDayEvent } from './technician-day.events.js';

/** What is kept free before and after the booking that is asked for. */
export type TechnicianDayKnown = Readonly<{ travelMinutes: number }>;

/** The bookings of one technician on one date by UTC. Two of them never overlap. */
export const technicianDayDecider: Decider<
  TechnicianDayCommand,
  TechnicianDayEvent,
  readonly Booking[],
  TechnicianDayKnown
> = {
  stream: ({ data }) => `technicianday-${technicianDayOf(data.technicianId, data.date)}`,
  initialState: [],
  decide: (command, bookings, known) =>
    command.type === 'BookTechnician' ? book(command, bookings, known) : free(command, bookings),
  evolve: (bookings, { type, data }) => {
    const others = bookings.filter(({ visitId }) => visitId !== data.visitId);
    if (type === 'TechnicianFreed') return others;
    const { visitId, from, until, travelMinutes } = data;
    return [...others, { visitId, from, until, travelMinutes }];
  },
};

const book = (
  command: BookTechnician,
  bookings: readonly Booking[],
  { travelMinutes }: TechnicianDayKnown,
): TechnicianDayEvent[] => {
  const { data, at } = command;
  const { technicianId, partnerId, outletId, date, visitId, workOrderId, from, until, insteadOf } = data;
  if (bookings.some((each) => each.visitId === visitId && isAt(each, data))) return [];
  const others = bookings.filter((each) => each.visitId !== visitId && each.visitId !== insteadOf);
  const inTheWay = others.find((each) => areOverlapping(each, { from, until, travelMinutes }));
  if (inTheWay) throw refusal('TECHNICIAN_BOOKED', { technicianId, booked: inTheWay.from, until: inTheWay.until });
  const freed = bookings
    .filter((each) => each.visitId === insteadOf || each.visitId === visitId)
    .map((each) => freedOf(command, each.visitId));
  return [
    ...freed,
    {
      type: 'TechnicianBooked',
      data: {
        technicianId,
        partnerId,
        outletId,
        date,
        visitId,
        workOrderId,
        from,
        until,
        travelMinutes,
        bookedAt: at,
      },
    },
  ];
};

const free = (command: FreeTechnician, bookings: readonly Booking[]): TechnicianDayEvent[] =>
  bookings.some(({ visitId }) => visitId === command.data.visitId) ? [freedOf(command, command.data.visitId)] : [];

const freedOf = ({ data, at }: TechnicianDayCommand, visitId: string): TechnicianDayEvent => ({
  type: 'TechnicianFreed',
  data: {
    technicianId: data.technicianId,
    date: data.date,
    visitId,
    workOrderId: data.workOrderId,
    freedAt: at,
  },
});

const isAt = (a: Pick<Booking, 'from' | 'until'>, b: Pick<Booking, 'from' | 'until'>): boolean =>
  Date.parse(a.from) === Date.parse(b.from) && Date.parse(a.until) === Date.parse(b.until);

export type TechnicianDayRejection = 'TECHNICIAN_BOOKED';

const refusal = (
  code: TechnicianDayRejection,
  { technicianId, booked, until }: Readonly<{ technicianId: string; booked: string; until: string }>,
): Rejection<TechnicianDayRejection> => {
  const rule = 'A technician is at one place at a time, and needs time for the way.';
  const toDo = 'Choose another time or another technician.';
  return new Rejection(code, `${rule} ${toDo}`, { rule, next: 'appointmentSlots', technicianId, booked, until });
};

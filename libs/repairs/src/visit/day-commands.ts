import type { WorkOrderEvent } from '../events.js';
import { datesOf } from './booking.js';
import type { BookTechnician, FreeTechnician, TechnicianDayCommand } from './technician-day.commands.js';
import type { VisitScheduled } from './visit.events.js';
import type { Visit } from './visit-state.js';

type Asked<C extends TechnicianDayCommand> = Pick<C, 'type' | 'data'>;
export type DayCommand = Asked<BookTechnician> | Asked<FreeTechnician>;

/**
 * What the days of technicians must decide together with an order that decides these events: one command for each day
 * that an appointment is made on or taken from. A day that loses one and gets another one decides both at once.
 */
export const dayCommands = (
  workOrderId: string,
  events: readonly WorkOrderEvent[],
  visits: readonly Visit[],
): readonly DayCommand[] => {
  const ended = events.flatMap((event) => endedBy(event, visits));
  const made = events.filter((event) => event.type === 'VisitScheduled');
  const booked = made.flatMap(({ data }) => bookedOn(data, ended));
  const isBooked = (technicianId: string, date: string) =>
    booked.some(({ data }) => data.technicianId === technicianId && data.date === date);
  const freed = ended.flatMap((visit) =>
    datesOf(bookingOf(visit))
      .filter((date) => !isBooked(visit.technicianId, date))
      .map((date) => freeing(workOrderId, visit, date)),
  );
  return [...booked, ...freed];
};

const endedBy = ({ type, data }: WorkOrderEvent, visits: readonly Visit[]): readonly Visit[] =>
  type === 'VisitCancelled' || type === 'VisitMissed' ? visits.filter(({ visitId }) => visitId === data.visitId) : [];

const bookedOn = (data: VisitScheduled['data'], ended: readonly Visit[]): readonly Asked<BookTechnician>[] =>
  datesOf(bookingOf(data)).map((date) => {
    const { technicianId, partnerId, outletId, visitId, workOrderId, windowFrom, bookedUntil } = data;
    const before = ended.find(
      (visit) => visit.technicianId === technicianId && datesOf(bookingOf(visit)).includes(date),
    );
    const booked = { technicianId, partnerId, outletId, date, visitId, workOrderId };
    return {
      type: 'BookTechnician',
      data: { ...booked, from: windowFrom, until: bookedUntil, insteadOf: before ? before.visitId : null },
    };
  });

const freeing = (workOrderId: string, { technicianId, visitId }: Visit, date: string): Asked<FreeTechnician> => ({
  type: 'FreeTechnician',
  data: { technicianId, date, visitId, workOrderId },
});

const bookingOf = ({
  windowFrom,
  bookedUntil,
  travelMinutes,
}: Pick<Visit, 'windowFrom' | 'bookedUntil' | 'travelMinutes'>) => ({
  from: windowFrom,
  until: bookedUntil,
  travelMinutes,
});

import type { WorkingCalendar } from '#values';
import type { OutletEvent, OutletPlace } from './outlet.events.js';

/** Only what the rules need to know. */
export type Outlet = OutletPlace &
  Readonly<{
    outletId: string;
    partnerId: string;
    name: string;
    /** How often working hours were set: the version of the calendar. */
    hoursSet: number;
    calendar: WorkingCalendar | null;
    skills: readonly string[];
    isOpen: boolean;
  }>;

export const evolve = (outlet: Outlet | null, event: OutletEvent): Outlet | null => {
  if (event.type === 'OutletRegistered') return registered(event);
  return outlet && { ...outlet, ...changed(outlet, event) };
};

const registered = ({ data }: Extract<OutletEvent, { type: 'OutletRegistered' }>): Outlet => ({
  outletId: data.outletId,
  partnerId: data.partnerId,
  name: data.name,
  ...placeOf(data),
  hoursSet: data.calendar ? 1 : 0,
  calendar: data.calendar,
  skills: data.skills,
  isOpen: true,
});

const placeOf = ({ address, coordinates, radiusKm, zone, regions }: OutletPlace): OutletPlace => ({
  address,
  coordinates,
  radiusKm,
  zone,
  regions,
});

const changed = (outlet: Outlet, event: OutletEvent): Partial<Outlet> => {
  switch (event.type) {
    case 'OutletMoved':
      return { ...placeOf(event.data), calendar: inZone(outlet.calendar, event.data.zone) };
    case 'OutletHoursSet':
      return { calendar: event.data.calendar, zone: event.data.calendar.zone, hoursSet: outlet.hoursSet + 1 };
    case 'OutletSkillsSet':
      return { skills: event.data.skills };
    case 'OutletClosed':
      return { isOpen: false };
    case 'OutletReopened':
      return { isOpen: true };
    default:
      return {};
  }
};

/** The same hours by another clock; another calendar, where the clock is another one. */
export const inZone = (calendar: WorkingCalendar | null, zone: string): WorkingCalendar | null =>
  calendar && calendar.zone !== zone ? { ...calendar, zone, version: `${calendar.version}@${zone}` } : calendar;

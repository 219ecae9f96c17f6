import { commandMaker, specification } from '#event-sourcing/testing';
import type { WorkingCalendar } from '#values';
import type { HoursGiven, OutletCommand } from './outlet.commands.js';
import { outletDecider } from './outlet.decider.js';
import type * as happened from './outlet.events.js';
import type { OutletKnown } from './outlet-known.js';

type Data<E extends { data: object }> = Partial<E['data']>;

const AT = '2026-03-02T09:00:00.000Z';
const by = 'agent-1';

const twoShifts = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];

export const hours = (changes: Partial<HoursGiven> = {}): HoursGiven => ({
  zone: null,
  week: {
    MONDAY: twoShifts,
    TUESDAY: twoShifts,
    WEDNESDAY: twoShifts,
    THURSDAY: twoShifts,
    FRIDAY: twoShifts,
    SATURDAY: [],
    SUNDAY: [],
  },
  holidays: ['2026-12-25'],
  extraDays: { '2026-12-19': [{ from: '09:00', to: '12:00' }] },
  ...changes,
});

export const calendar = (changes: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  version: 'o-1/1',
  zone: 'Europe/Berlin',
  week: hours().week,
  holidays: ['2026-12-25'],
  extraDays: { '2026-12-19': [{ from: '09:00', to: '12:00' }] },
  ...changes,
});

export const MUNICH = { latitude: 48.1375, longitude: 11.575 };

export const place: happened.OutletPlace = {
  address: 'Lindenweg 5, 80331 München',
  coordinates: MUNICH,
  radiusKm: 50,
  zone: 'Europe/Berlin',
  regions: ['DE-BY'],
};

export const outletRegistered = (changes: Data<happened.OutletRegistered> = {}): happened.OutletRegistered => ({
  type: 'OutletRegistered',
  data: {
    outletId: 'o-1',
    partnerId: 'p-1',
    kind: 'THIRD_PARTY',
    name: 'Munich',
    ...place,
    calendar: calendar(),
    skills: ['GAS', 'HEATING'],
    packVersion: '2026.1',
    registeredBy: by,
    registeredAt: AT,
    ...changes,
  },
});

export const outletMoved = (changes: Data<happened.OutletMoved> = {}): happened.OutletMoved => ({
  type: 'OutletMoved',
  data: {
    outletId: 'o-1',
    ...place,
    address: '1 High Street, London',
    coordinates: { latitude: 51.5, longitude: -0.12 },
    radiusKm: 20,
    zone: 'Europe/London',
    regions: ['GB'],
    packVersion: '2026.1',
    movedBy: by,
    movedAt: AT,
    ...changes,
  },
});

export const hoursSet = (changes: Data<happened.OutletHoursSet> = {}): happened.OutletHoursSet => ({
  type: 'OutletHoursSet',
  data: {
    outletId: 'o-1',
    calendar: calendar({ version: 'o-1/2', holidays: [], extraDays: {} }),
    setBy: by,
    setAt: AT,
    ...changes,
  },
});

export const outletSkillsSet = (): happened.OutletSkillsSet => ({
  type: 'OutletSkillsSet',
  data: { outletId: 'o-1', skills: ['PLUMBING'], packVersion: '2026.1', setBy: by, setAt: AT },
});

export const outletClosed = (): happened.OutletClosed => ({
  type: 'OutletClosed',
  data: { outletId: 'o-1', partnerId: 'p-1', reason: 'The lease ended.', closedBy: by, closedAt: AT },
});

export const outletReopened = (): happened.OutletReopened => ({
  type: 'OutletReopened',
  data: { outletId: 'o-1', partnerId: 'p-1', reopenedBy: by, reopenedAt: AT },
});

/** One sample of every event type of an outlet. */
export const outletSamples: Readonly<{
  [Type in happened.OutletEvent['type']]: Extract<happened.OutletEvent, { type: Type }>;
}> = {
  OutletRegistered: outletRegistered(),
  OutletMoved: outletMoved(),
  OutletHoursSet: hoursSet(),
  OutletSkillsSet: outletSkillsSet(),
  OutletClosed: outletClosed(),
  OutletReopened: outletReopened(),
};

export const outletKnown: OutletKnown = {
  packVersion: '2026.1',
  policy: {
    skills: ['GAS', 'HEATING', 'PLUMBING'],
    mostRadiusKm: 100,
    textLimits: { name: 40, note: 60, contract: 80 },
  },
  partner: { kind: 'THIRD_PARTY', status: 'ACTIVE' },
};

export const givenOutlet = specification(outletDecider, outletKnown);
export const outletCommand = commandMaker<OutletCommand>();

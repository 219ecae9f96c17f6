import type { Decider } from '#event-sourcing';
import {
  coordinatesGiven,
  isSameList,
  radiusGiven,
  regionsGiven,
  skillsGiven,
  written,
  writtenOrNull,
  zoneGiven,
} from '../given.js';
import type {
  CloseOutlet,
  MoveOutlet,
  OutletCommand,
  PlaceGiven,
  RegisterOutlet,
  SetOutletHours,
  SetOutletSkills,
} from './outlet.commands.js';
import type { OutletEvent, OutletPlace } from './outlet.events.js';
import { calendarOf, isSameHours } from './outlet-hours.js';
import type { OutletKnown } from './outlet-known.js';
import { refusal } from './outlet-rejection.js';
import { evolve, type Outlet } from './outlet-state.js';
import type { OutletKind } from './outlet-words.events.js';

export const outletDecider: Decider<OutletCommand, OutletEvent, Outlet | null, OutletKnown> = {
  stream: ({ data }) => `outlet-${data.outletId}`,
  initialState: null,
  decide: (command, outlet, known) => {
    if (command.type === 'RegisterOutlet') return register(command, outlet, known);
    if (!outlet) throw refusal('OUTLET_NOT_FOUND', null);
    switch (command.type) {
      case 'MoveOutlet':
        return move(command, outlet, known);
      case 'SetOutletHours':
        return setHours(command, outlet);
      case 'SetOutletSkills':
        return setSkills(command, outlet, known);
      case 'CloseOutlet':
        return close(command, outlet, known);
      case 'ReopenOutlet':
        return reopen(command, outlet, known);
    }
  },
  evolve,
};

const register = (
  { data, by, at }: RegisterOutlet,
  outlet: Outlet | null,
  known: OutletKnown,
): readonly OutletEvent[] => {
  if (outlet) throw refusal('OUTLET_ALREADY_REGISTERED', stateOf(outlet));
  refuseForeign(data.kind, known);
  const { outletId, partnerId, kind, hours } = data;
  const place = placeOf(data, kind === 'ONLINE', known);
  const calendar = hours && calendarOf({ outletId, hoursNo: 1, zone: place.zone, hours });
  return [
    {
      type: 'OutletRegistered',
      data: {
        outletId,
        partnerId,
        kind,
        name: written('name', data.name, known.policy.textLimits.name),
        address: place.address,
        coordinates: place.coordinates,
        radiusKm: place.radiusKm,
        zone: calendar?.zone ?? place.zone,
        regions: place.regions,
        calendar,
        skills: skillsGiven(data.skills, known.policy.skills),
        packVersion: known.packVersion,
        registeredBy: by,
        registeredAt: at,
      },
    },
  ];
};

/** @throws OUTLET_PARTNER_UNKNOWN, OUTLET_PARTNER_GONE, OUTLET_KIND_NOT_OF_PARTNER */
const refuseForeign = (kind: OutletKind, known: OutletKnown): void => {
  const partner = workingPartner(known);
  const isOf = kind === 'OWN' ? 'OWN' : kind === 'THIRD_PARTY' ? 'THIRD_PARTY' : partner.kind;
  if (partner.kind !== isOf) throw refusal('OUTLET_KIND_NOT_OF_PARTNER', null, { kind, partner: partner.kind });
};

const workingPartner = ({ partner }: OutletKnown) => {
  if (!partner) throw refusal('OUTLET_PARTNER_UNKNOWN', null, { missing: 'partnerId' });
  if (partner.status === 'EXITED' || partner.status === 'REJECTED')
    throw refusal('OUTLET_PARTNER_GONE', null, { partner: partner.status });
  return partner;
};

const placeOf = (given: PlaceGiven, isOnline: boolean, { policy }: OutletKnown): OutletPlace => {
  const address = writtenOrNull('address', given.address, policy.textLimits.note);
  if (address === null && !isOnline) throw refusal('OUTLET_PLACE_MISSING', null, { missing: 'address' });
  const coordinates = coordinatesGiven(given.coordinates);
  const radiusKm = radiusGiven(given.radiusKm, policy.mostRadiusKm);
  if ((coordinates === null) !== (radiusKm === null))
    throw refusal('OUTLET_RADIUS_WITHOUT_CENTRE', null, { missing: coordinates ? 'radiusKm' : 'coordinates' });
  return { address, coordinates, radiusKm, zone: zoneGiven(given.zone), regions: regionsGiven(given.regions) };
};

const move = ({ data, by, at }: MoveOutlet, outlet: Outlet, known: OutletKnown): readonly OutletEvent[] => {
  refuseClosed(outlet);
  const { address, coordinates, radiusKm, zone, regions } = placeOf(data, outlet.address === null, known);
  const { outletId } = outlet;
  const { packVersion } = known;
  const moved = { outletId, address, coordinates, radiusKm, zone, regions, packVersion, movedBy: by, movedAt: at };
  return isThere(moved, outlet) ? [] : [{ type: 'OutletMoved', data: moved }];
};

const isThere = (place: OutletPlace, outlet: OutletPlace): boolean =>
  place.address === outlet.address &&
  isSamePlace(place.coordinates, outlet.coordinates) &&
  place.radiusKm === outlet.radiusKm &&
  place.zone === outlet.zone &&
  isSameList(place.regions, outlet.regions);

const isSamePlace = (a: OutletPlace['coordinates'], b: OutletPlace['coordinates']): boolean =>
  a?.latitude === b?.latitude && a?.longitude === b?.longitude;

const setHours = ({ data, by, at }: SetOutletHours, outlet: Outlet): readonly OutletEvent[] => {
  refuseClosed(outlet);
  const { outletId, zone, hoursSet } = outlet;
  const calendar = calendarOf({ outletId, hoursNo: hoursSet + 1, zone, hours: data.hours });
  if (outlet.calendar && isSameHours(calendar, outlet.calendar)) return [];
  return [{ type: 'OutletHoursSet', data: { outletId, calendar, setBy: by, setAt: at } }];
};

const setSkills = (
  { data, by, at }: SetOutletSkills,
  outlet: Outlet,
  { policy, packVersion }: OutletKnown,
): readonly OutletEvent[] => {
  refuseClosed(outlet);
  const skills = skillsGiven(data.skills, policy.skills);
  if (isSameList(skills, outlet.skills)) return [];
  return [{ type: 'OutletSkillsSet', data: { outletId: outlet.outletId, skills, packVersion, setBy: by, setAt: at } }];
};

const close = ({ data, by, at }: CloseOutlet, outlet: Outlet, { policy }: OutletKnown): readonly OutletEvent[] => {
  if (!outlet.isOpen) return [];
  const reason = written('reason', data.reason, policy.textLimits.note);
  const { outletId, partnerId } = outlet;
  return [{ type: 'OutletClosed', data: { outletId, partnerId, reason, closedBy: by, closedAt: at } }];
};

const reopen = (
  { by, at }: Pick<OutletCommand, 'by' | 'at'>,
  outlet: Outlet,
  known: OutletKnown,
): readonly OutletEvent[] => {
  if (outlet.isOpen) return [];
  workingPartner(known);
  const { outletId, partnerId } = outlet;
  return [{ type: 'OutletReopened', data: { outletId, partnerId, reopenedBy: by, reopenedAt: at } }];
};

const refuseClosed = (outlet: Outlet): void => {
  if (!outlet.isOpen) throw refusal('OUTLET_CLOSED', stateOf(outlet));
};

const stateOf = ({ isOpen }: Outlet): string => (isOpen ? 'OPEN' : 'CLOSED');

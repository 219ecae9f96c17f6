import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { OutletEvent, OutletPlace, OutletRegistered } from './outlet.events.js';
import { OutletView } from './outlet.view.js';
import { inZone } from './outlet-state.js';

export const outletProjection: Projection<OutletView, OutletEvent> = {
  name: 'outlet',
  version: 1,
  categories: ['outlet'],
  view: OutletView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.outletId],
  apply: (rows, event) => {
    const row = event.type === 'OutletRegistered' ? registered(event) : rows.get(event.data.outletId);
    return row
      ? [{ ...row, ...told(row, event), version: event.meta.version.toString(), position: event.meta.position }]
      : [];
  },
};

const registered = ({ data, meta }: Recorded<OutletRegistered>): OutletView => ({
  id: data.outletId,
  partnerId: data.partnerId,
  kind: data.kind,
  name: data.name,
  ...placeOf(data),
  skills: [...data.skills],
  isOpen: true,
  closedBecause: null,
  registeredAt: new Date(data.registeredAt),
  version: meta.version.toString(),
  calendar: data.calendar,
  position: meta.position,
});

const placeOf = ({ address, coordinates, radiusKm, zone, regions }: OutletPlace) => ({
  address,
  coordinates,
  radiusKm,
  zone,
  regions: [...regions],
});

const told = (row: OutletView, { type, data }: OutletEvent): Partial<OutletView> => {
  switch (type) {
    case 'OutletMoved':
      return { ...placeOf(data), calendar: inZone(row.calendar, data.zone) };
    case 'OutletHoursSet':
      return { calendar: data.calendar, zone: data.calendar.zone };
    case 'OutletSkillsSet':
      return { skills: [...data.skills] };
    case 'OutletClosed':
      return { isOpen: false, closedBecause: data.reason };
    case 'OutletReopened':
      return { isOpen: true, closedBecause: null };
    default:
      return {};
  }
};

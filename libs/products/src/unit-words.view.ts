import { graphqlEnum } from '#graphql';
import { INTERVALS } from '#values';
import { UNIT_STATUSES } from './unit.events.js';

export const UNIT_ORDERS = ['SERIAL_ASC', 'SERIAL_DESC', 'REGISTERED_ASC', 'REGISTERED_DESC'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

export const UNIT_FACT_KINDS = [
  'PRODUCED',
  'SHIPPED',
  'SOLD',
  'DELIVERED',
  'INSTALLED',
  'MOVED',
  'COMPLAINT',
  'REPAIR',
  'RETURN_REQUESTED',
  'RETURNED',
  'REPLACED',
  'REFUNDED',
  'EVIDENCE',
  'SCRAPPED',
  'COMPONENT_REPLACED',
] as const;
export type UnitFactKind = (typeof UNIT_FACT_KINDS)[number];

export const UnitStatusEnum = graphqlEnum('UnitStatus', UNIT_STATUSES, 'Where a unit stands.', {
  REGISTERED: 'Nothing but itself is known.',
  RETURNED: 'Taken back; it may be sold or installed again.',
  REPLACED: 'Another unit does its work.',
});
export const UnitOrderEnum = graphqlEnum('UnitOrder', UNIT_ORDERS, 'How units are sorted.');
export const UnitFactKindEnum = graphqlEnum('UnitFactKind', UNIT_FACT_KINDS, 'What happened to a unit.', {
  REPLACED: 'Another unit took its place: `otherUnitId`.',
  COMPONENT_REPLACED: 'A piece of it with a serial was exchanged: `oldSerial`, `newSerial`.',
  EVIDENCE: 'Something that speaks for its purchase, whose date it says.',
});
export const ExposureIntervalEnum = graphqlEnum(
  'ExposureInterval',
  INTERVALS,
  'The steps of a chart of units in service, in the zone asked for.',
  { WEEK: 'From Monday on.' },
);

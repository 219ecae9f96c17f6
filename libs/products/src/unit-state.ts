import type { UnitEvent } from './unit.events.js';
import type { Exchange } from './unit-components.js';
import { type Course, courseAfter, courseFrom, stillMisplacedIn } from './unit-course.js';

/** Only what the rules need to know. */
export type Unit = Readonly<{
  unitId: string;
  productId: string;
  sku: string;
  serial: string;
  customerId: string | null;
  site: string | null;
  /** The region that the last misplacement was found in. */
  misplacedIn: string | null;
  course: Course;
  exchanges: readonly Exchange[];
}>;

/** Whose key encrypts what is written about a unit. */
export const subjectOf = (unitId: string, customerId: string | null): string =>
  customerId === null ? `unit-${unitId}` : `customer-${customerId}`;

export const evolve = (unit: Unit | null, event: UnitEvent): Unit | null => {
  if (event.type === 'UnitRegistered') return registered(event);
  if (!unit) return null;
  const course = courseAfter(unit.course, event);
  return { ...unit, ...owned(unit, event), course, misplacedIn: misplacement(unit, course, event) };
};

const misplacement = ({ misplacedIn }: Unit, course: Course, event: UnitEvent): string | null =>
  event.type === 'UnitMisplaced' ? event.data.region : stillMisplacedIn(misplacedIn, course);

const registered = (event: Extract<UnitEvent, { type: 'UnitRegistered' }>): Unit => ({
  unitId: event.data.unitId,
  productId: event.data.productId,
  sku: event.data.sku,
  serial: event.data.serial,
  customerId: event.data.customerId,
  site: null,
  misplacedIn: null,
  course: courseFrom(event.data),
  exchanges: [],
});

const exchangeOf = ({ component, oldSerial, newSerial, replacedAt }: Exchange): Exchange => ({
  component,
  oldSerial,
  newSerial,
  replacedAt,
});

const owned = (unit: Unit, { type, data }: UnitEvent): Partial<Unit> => {
  switch (type) {
    case 'UnitSold':
      return { customerId: data.customerId ?? unit.customerId };
    case 'UnitInstalled':
      return { site: data.site?.personal ?? null };
    case 'UnitMoved':
      return { customerId: data.customerId ?? unit.customerId, site: data.site?.personal ?? null };
    case 'UnitCorrected':
      return { customerId: data.customerId };
    case 'UnitComponentReplaced':
      return { exchanges: [...unit.exchanges, exchangeOf(data)] };
    default:
      return {};
  }
};

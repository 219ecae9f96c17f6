import type { UnitEvent } from './unit.events.js';
import * as unit from './unit.fixtures.js';
import type { UnitRangeEvent } from './unit-range.events.js';

type Samples<E extends { type: string }> = Readonly<{ [Type in E['type']]: Extract<E, { type: Type }> }>;

/** One sample of every event type that units store. */
export const unitSamples: Samples<UnitEvent> = {
  UnitRegistered: unit.registered(),
  UnitShipped: unit.shipped(),
  UnitSold: unit.sold(),
  UnitDelivered: unit.delivered(),
  UnitInstalled: unit.installed(),
  UnitMoved: unit.moved(),
  UnitMisplaced: unit.misplaced(),
  UnitReturned: unit.returned(),
  UnitReplaced: unit.replaced(),
  UnitScrapped: unit.scrapped(),
  UnitComponentReplaced: unit.componentReplaced(),
  UnitCorrected: unit.corrected(),
};

const GUANGZHOU = { latitude: 23.13, longitude: 113.26 };

/** Those that have coordinates since version 2. */
export const placedSamples: readonly UnitEvent[] = [
  unit.registered({ place: GUANGZHOU }),
  unit.installed({ place: GUANGZHOU }),
  unit.moved({ place: GUANGZHOU }),
];

/** One sample of every event type that ranges of units store. */
export const unitRangeSamples: Samples<UnitRangeEvent> = {
  UnitRangeRegistered: unit.rangeRegistered(),
  UnitRangeWithdrawn: unit.rangeWithdrawn(),
};

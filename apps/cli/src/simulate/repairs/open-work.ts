import type { Unit } from '../market/units.js';
import type { SimulatedPart } from '../parts/simulated-parts.js';

/** What the streams beside a work order need to know of it. */
export type OpenWork = Readonly<{
  workOrderId: string;
  /** Null where nobody knows which one of the product it is. */
  unit: Unit | null;
  /** What the fault needs; null where no component is known to have failed. */
  part: SimulatedPart | null;
}>;

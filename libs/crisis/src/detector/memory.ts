import type { SignalSource } from '../alert/alert-words.events.js';
import type { AlertCause } from '../crisis-words.events.js';
import type { CustomerReports } from '../watch/customer-reports.js';
import type { Exposure } from '../watch/exposure.js';
import type { SeriesState } from '../watch/series-state.js';
import type { SeriesName, Signal } from '../watch/signal.js';
import type { Pool } from '../watch/watch.js';
import type { Report } from './report.js';
import type { Job, PastRepair } from './telling.js';

/**
 * How unusual a series was on a day, from where on that would be too much (null where nothing tests it), and with the end of
 * which day it is scored anew if nothing is reported before; null where it is not unusual at all.
 */
export type Scored = Readonly<{ day: number; score: number; threshold: number | null; renewDay: number | null }>;

/** What the detector remembers, each under an id of its own. */
export type Memory =
  | Readonly<{ kind: 'POOL'; pool: Pool; closedDay: number | null }>
  /** `signal`: as it is counted since a position; null where it is not. */
  | Readonly<{ kind: 'REPORT'; report: Report; signal: Signal | null; since: string | null }>
  /** As a report was counted until another position. */
  | Readonly<{ kind: 'PAST'; source: SignalSource; sourceId: string; signal: Signal; since: string; until: string }>
  /** That an alert was raised, on what was known at the position of the row. */
  | Readonly<{ kind: 'ALERT' }>
  | Readonly<{ kind: 'SERIES'; name: SeriesName; state: SeriesState; partnerId: string | null; scored: Scored }>
  | Readonly<{ kind: 'CUSTOMER'; reports: CustomerReports }>
  | Readonly<{ kind: 'PRODUCT'; name: string | null }>
  | Readonly<{ kind: 'EXPOSURE'; product: string; exposure: Exposure }>
  | Readonly<{ kind: 'JOB'; job: Job }>
  | Readonly<{ kind: 'UNIT'; repairs: readonly PastRepair[] }>;

export type MemoryKind = Memory['kind'];
export type MemoryOf<Kind extends MemoryKind> = Extract<Memory, { kind: Kind }>;

export const POOL_ID = 'pool';

export const memoryId = {
  report: (key: string) => `report/${key}`,
  past: (key: string, since: string) => `past/${key}/${since}`,
  alert: ({ seriesId, day, cause }: Readonly<{ seriesId: string; day: string; cause: AlertCause }>) =>
    `alert/${seriesId}/${day}/${cause}`,
  series: (id: string) => `series/${id}`,
  customer: (who: string) => `customer/${who}`,
  product: (productId: string) => `product/${productId}`,
  exposure: (product: string) => `exposure/${product}`,
  job: (workOrderId: string) => `job/${workOrderId}`,
  unit: (unitId: string) => `unit/${unitId}`,
} as const;

/** What was remembered before an event, and what of it changes. */
export class Recall {
  readonly changed = new Map<string, Memory>();

  constructor(private readonly before: (id: string) => Memory | undefined) {}

  of<Kind extends MemoryKind>(kind: Kind, id: string): MemoryOf<Kind> | undefined {
    const found = this.changed.get(id) ?? this.before(id);
    return isOf(kind, found) ? found : undefined;
  }

  keep(id: string, memory: Memory): void {
    this.changed.set(id, memory);
  }
}

const isOf = <Kind extends MemoryKind>(kind: Kind, memory: Memory | undefined): memory is MemoryOf<Kind> =>
  memory?.kind === kind;

import type { Event, Json, Personal } from '#event-sourcing';
import type { AlertCause, DetectorName, SeriesKind } from '../crisis-words.events.js';
import type { ExposureBasis, SignalSource } from './alert-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** What an alert is about; what is null is not told apart. */
export type AlertSeries = Readonly<{
  id: string;
  kind: SeriesKind;
  product: string | null;
  component: string | null;
  symptom: string | null;
  batch: string | null;
  region: string | null;
  /** The partner, outlet or technician that is counted by. */
  ofId: string | null;
}>;

/** What was counted in the days that end with the alert's, and what was expected. */
export type AlertWindow = Readonly<{ days: number; reports: number; expected: number; shape: number }>;

/** A point of the chart as it was when the alert was raised. */
export type AlertPoint = Readonly<{ day: string; window: number; reports: number; expected: number; limit: number }>;

/** A report behind the alert. */
export type AlertReport = Readonly<{ source: SignalSource; id: string; day: string }>;

/** All that it was raised on, so that it can be understood whatever is corrected later. */
export type AlertRaised = Event<
  'AlertRaised',
  {
    alertId: string;
    series: AlertSeries;
    /** Whose own it is to see, besides the company: the partner of the series. */
    partnerId: string | null;
    cause: AlertCause;
    /** The day that it is about. */
    day: string;
    /** The day was long over when it was raised: history, no emergency. */
    isHistorical: boolean;
    detector: DetectorName;
    ruleVersion: string;
    /** The rules of the watch, as they were. */
    rules: { readonly [key: string]: Json };
    packVersion: string;
    score: number;
    threshold: number;
    windows: readonly AlertWindow[];
    points: readonly AlertPoint[];
    exposure: Readonly<{ basis: ExposureBasis; units: number | null; allReports: number }>;
    batches: readonly string[];
    /** The report that completed it. */
    reports: readonly AlertReport[];
    raisedAt: string;
  }
>;
export type AlertAcknowledged = Event<
  'AlertAcknowledged',
  { alertId: string; ownerId: string; note: Personal | null; acknowledgedAt: string }
>;
export type AlertAssigned = Event<
  'AlertAssigned',
  { alertId: string; ownerId: string; note: Personal | null; assignedBy: string; assignedAt: string }
>;
export type AlertNoted = Event<'AlertNoted', { alertId: string; note: Personal; notedBy: string; notedAt: string }>;
/** Something is wrong indeed. */
export type AlertConfirmed = Event<
  'AlertConfirmed',
  { alertId: string; note: Personal; confirmedBy: string; confirmedAt: string }
>;
export type AlertDeclaredFalse = Event<
  'AlertDeclaredFalse',
  { alertId: string; note: Personal; declaredBy: string; declaredAt: string }
>;
/** Nobody else comes to harm: deliveries are stopped, units fetched, whatever the note says. */
export type AlertContained = Event<
  'AlertContained',
  { alertId: string; note: Personal; containedBy: string; containedAt: string }
>;
export type AlertClosed = Event<
  'AlertClosed',
  { alertId: string; note: Personal | null; closedBy: string; closedAt: string }
>;

export type AlertEvent =
  | AlertRaised
  | AlertAcknowledged
  | AlertAssigned
  | AlertNoted
  | AlertConfirmed
  | AlertDeclaredFalse
  | AlertContained
  | AlertClosed;

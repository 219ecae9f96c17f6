// Stored for ever in events: a list may gain a value, never lose or rename one.

export const ALERT_STATUSES = ['RAISED', 'ACKNOWLEDGED', 'CONFIRMED', 'FALSE_ALARM', 'CONTAINED', 'CLOSED'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** What an expectation rests on: units in service, or the series' own share of all reports. */
export const EXPOSURE_BASES = ['UNITS_IN_SERVICE', 'SHARE_OF_REPORTS'] as const;
export type ExposureBasis = (typeof EXPOSURE_BASES)[number];

/** What a report came from. */
export const SIGNAL_SOURCES = ['COMPLAINT', 'WORK_ORDER', 'RETURN', 'SURVEY', 'QUALITY_CHECK', 'VISIT'] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];

/** What a series counts by, from the roll-ups down to the smallest. */
export const SERIES_KINDS = [
  'PRODUCT_COMPONENT',
  'PARTNER',
  'OUTLET',
  'TECHNICIAN',
  'PRODUCT_SYMPTOM',
  'PRODUCT_COMPONENT_BATCH',
  'PRODUCT_COMPONENT_REGION',
  'PRODUCT_BATCH',
  'PRODUCT_REGION',
  'PRODUCT',
] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** What finds that a series has risen. */
export const DETECTORS = ['TAILS', 'CUSUM', 'EWMA', 'U_CHART', 'P_CHART', 'EITHER'] as const;
export type DetectorName = (typeof DETECTORS)[number];

/** Why an alert was raised: more reports than expected, or one that is grave in itself. */
export const ALERT_CAUSES = ['RISE', 'GRAVE_REPORT'] as const;
export type AlertCause = (typeof ALERT_CAUSES)[number];

/** What makes a report grave in itself. */
export const GRAVE_FLAGS = ['INJURY', 'FIRE'] as const;
export type GraveFlag = (typeof GRAVE_FLAGS)[number];

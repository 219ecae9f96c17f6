/** What figures are grouped by: each is a column of the facts. */
export const SATISFACTION_DIMENSIONS = [
  'SURVEY',
  'PHASE',
  'OCCASION',
  'WAVE',
  'CASE_KIND',
  'PRODUCT_LINE',
  'PRODUCT_MODEL',
  'BATCH',
  'REGION',
  'PARTNER',
  'OUTLET',
  'TECHNICIAN',
  'CHANNEL',
  'ANSWERED_BY',
] as const;
export type SatisfactionDimension = (typeof SATISFACTION_DIMENSIONS)[number];

export const SATISFACTION_MEASURES = ['CSAT', 'NPS', 'CES', 'DISSATISFACTION'] as const;
export type SatisfactionMeasure = (typeof SATISFACTION_MEASURES)[number];

export const SATISFACTION_PARTS = [
  'RESPONSES',
  'CSAT',
  'SATISFIED',
  'NPS',
  'PROMOTERS',
  'DETRACTORS',
  'CES',
  'JUDGED',
  'DISSATISFIED',
  'INVITED',
  'REPLIED',
] as const;
export type SatisfactionPart = (typeof SATISFACTION_PARTS)[number];

export const GAP_BASES = ['PAIRED', 'AFTERWARDS'] as const;
export type GapBasis = (typeof GAP_BASES)[number];

export const RESPONSE_ORDERS = ['SUBMITTED_ASC', 'SUBMITTED_DESC', 'INVITED_ASC', 'INVITED_DESC', 'CSAT_ASC'] as const;
export type ResponseOrder = (typeof RESPONSE_ORDERS)[number];

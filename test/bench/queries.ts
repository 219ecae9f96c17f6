/** Things of the store that queries name. */
export type Found = Readonly<{ partnerId: string; technicianId: string; workOrderId: string; complaintId: string }>;

/** What a query needs to name, asked for first. */
export const FINDING = `{
  partners(first: 2) { nodes { id } }
  technicians(first: 1) { nodes { id } }
  workOrders(first: 1, filter: {statuses: [QUALIFIED, OFFERED, ACCEPTED, SCHEDULED, CLOSED]}) { nodes { id } }
  complaints(first: 1) { nodes { id } }
}`;

const figures = 'csat { value n } nps { value n } ces { value n } responses invited replied';
const card = 'id score shrunkenScore rank rankedAmong jobs measures { measure value n points }';

/** The queries of the read models that managers act on, and of the main lists and counts, as users ask them. */
export const QUERIES: Readonly<Record<string, (found: Found) => string>> = {
  'satisfaction, 12 months': () => `{ satisfaction(interval: MONTH) { rows { ${figures} } } }`,
  'satisfaction by partner and quarter': () =>
    `{ satisfaction(groupBy: [PARTNER], interval: QUARTER) { rows { values ${figures} } } }`,
  serviceQualityGap: () => `{ serviceQualityGap(surveyId: "default", interval: QUARTER) { rows { gap servqual } } }`,
  'controlledRates, 12 months': () =>
    `{ controlledRates(from: "2025-01-01", until: "2026-01-01", interval: MONTH) {
       complaintsPer1000Units { value } complaintsPer100Jobs { value } omissionRate { value } dissatisfactionRate { value } } }`,
  surveyResponses: () => `{ surveyResponses(first: 50) { totalCount nodes { id } } }`,
  'partnerPerformance, a month': () =>
    `{ partnerPerformance(first: 50, filter: {month: "2025-11"}) { nodes { ${card} } } }`,
  'partnerPerformance, a month, technicians': () =>
    `{ partnerPerformance(first: 50, filter: {month: "2025-11", kind: TECHNICIAN}) { nodes { ${card} } } }`,
  partnerScorecard: ({ partnerId }) => `{ partnerScorecard(partnerId: "${partnerId}", month: "2025-11") { ${card} } }`,
  'partnerScorecard with its trend': ({ partnerId }) =>
    `{ partnerScorecard(partnerId: "${partnerId}", month: "2025-11") { ${card} trend { months { month } } } }`,
  technicianScorecard: ({ technicianId }) =>
    `{ technicianScorecard(technicianId: "${technicianId}", month: "2025-11") { ${card} } }`,
  crisisAlerts: () => `{ crisisAlerts(first: 50) { totalCount nodes { id } } }`,
  earlyWarningSeries: () => `{ earlyWarningSeries(first: 50) { totalCount nodes { id score } } }`,
  crisisAlertFigures: () => `{ crisisAlertFigures { alerts } }`,
  complaints: () => `{ complaints(first: 50) { totalCount nodes { id status title } } }`,
  'complaints with filters': () =>
    `{ complaints(first: 50, filter: {severities: [CRITICAL, MAJOR], statuses: [CLOSED]}) { totalCount nodes { id } } }`,
  'complaintCounts by category and month': () =>
    `{ complaintCounts(groupBy: [CATEGORY], interval: MONTH) { total rows { count } } }`,
  omissionRates: () => `{ omissionRates { kind rate problems } }`,
  neverTwice: () => `{ neverTwice(from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { rate } }`,
  workOrders: () => `{ workOrders(first: 50) { totalCount nodes { id status } } }`,
  'workOrderCounts by partner and month': () =>
    `{ workOrderCounts(groupBy: [PARTNER], interval: MONTH) { total rows { jobs } } }`,
  'workOrderCosts by class': () => `{ workOrderCosts(groupBy: [CLASS]) { costs amount } }`,
  dispatchCandidates: ({ workOrderId }) =>
    `{ dispatchCandidates(workOrderId: "${workOrderId}") { candidates { outletId rank } } }`,
  'unitsInService, a day': () => `{ unitsInService(on: "2025-11-15") }`,
  partners: () => `{ partners(first: 50) { totalCount nodes { id status } } }`,
  partStock: () => `{ partStock(first: 50) { totalCount nodes { partId } } }`,
  deposits: () => `{ deposits(first: 50) { totalCount nodes { ownerId } } }`,
  returns: () => `{ returns(first: 50) { totalCount nodes { id status } } }`,
  customers: () => `{ customers(first: 50) { totalCount nodes { id } } }`,
  units: () => `{ units(first: 50) { totalCount nodes { id } } }`,
};

import type { WatchRules } from './watch-rules.js';

/** The reports of one customer, by day, then by id, each with the series that it is in. */
export type CustomerReports = readonly Readonly<{ id: string; day: number; series: readonly string[] }>[];

export type CustomerReport = CustomerReports[number];

export const withCustomerReport = (
  reports: CustomerReports,
  report: CustomerReport,
  { memoryDays }: WatchRules,
): CustomerReports => {
  const all = [...reports, report].sort((a, b) => a.day - b.day || (a.id > b.id ? 1 : -1));
  const horizon = (all.at(-1)?.day ?? 0) - memoryDays;
  return all.filter(({ day }) => day > horizon);
};

export const withoutCustomerReport = (reports: CustomerReports, id: string): CustomerReports =>
  reports.filter((report) => report.id !== id);

/** The days on which this customer's reports count in a series: once within a time. */
export const countedDays = (reports: CustomerReports, series: string, { customerDays }: WatchRules): number[] => {
  let last = Number.NEGATIVE_INFINITY;
  return reports.flatMap(({ day, series: within }) => {
    if (!within.includes(series) || day - last < customerDays) return [];
    last = day;
    return [day];
  });
};

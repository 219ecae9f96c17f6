export const DURATION_UNITS = ['WORKING_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS', 'HOURS', 'DAYS', 'MONTHS'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A span as a policy states it; `dueAt` of calendar.ts says exactly what each unit means. */
export type Duration = Readonly<{ amount: number; unit: DurationUnit }>;

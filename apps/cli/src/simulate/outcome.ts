import type { Rejection } from '#event-sourcing';
import type { Receipt } from '#event-store';
import type { Step } from './world/schedule.js';

/** What the commands of a simulation led to. */
export type Outcome = {
  steps: number;
  /** Handled by an earlier run of the same simulation. */
  thereAlready: number;
  /** By their codes. */
  refused: Map<string, number>;
  /** Things that came into being, by the command that made them. */
  made: Map<string, number>;
  units: number;
};

export const nothingYet = (): Outcome => ({
  steps: 0,
  thereAlready: 0,
  refused: new Map(),
  made: new Map(),
  units: 0,
});

/** Commands that make something, and how people call what they make. */
const MAKING: Readonly<Record<string, string>> = {
  RegisterProduct: 'products',
  RegisterUnitRange: 'shipments',
  RegisterCustomer: 'customers',
  PlaceOrder: 'orders',
  RegisterComplaint: 'complaints',
  OpenReturn: 'returns',
  ApplyAsPartner: 'partners',
  RequestPurchaseOrder: 'purchase orders of parts',
  DraftWorkOrder: 'work orders',
  SubmitSurvey: 'surveys submitted',
};

export const MADE: readonly string[] = Object.values(MAKING);

/** Counts a step that was handled, or one that a dry run would have asked for. */
export const countStep = (outcome: Outcome, { parts }: Step, receipts: readonly Receipt[] | null): void => {
  outcome.steps += 1;
  if (receipts?.some(({ deduplicated }) => deduplicated)) outcome.thereAlready += 1;
  const [first] = parts;
  const made = first && MAKING[first.command.type];
  if (!first || !made) return;
  outcome.made.set(made, (outcome.made.get(made) ?? 0) + 1);
  if (first.command.type === 'RegisterUnitRange') outcome.units += unitsIn(first.command.data);
};

const unitsIn = (data: unknown): number => {
  const { first, last } = data as { first: string; last: string };
  return Number(last) - Number(first) + 1;
};

export const countRefusal = (outcome: Outcome, { code }: Rejection): void => {
  outcome.steps += 1;
  outcome.refused.set(code, (outcome.refused.get(code) ?? 0) + 1);
};

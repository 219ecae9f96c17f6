import { currencyExponent, type Rates } from '#values';
import type { ScorecardPolicy } from './scorecard.policy-section.js';

/** The pack's numbers that a scorecard goes by. */
export type ScorecardRules = Readonly<{
  policy: ScorecardPolicy;
  /** Within how many days the same symptom of the same unit is a repeat. */
  repeatDays: number;
  zone: string;
  currency: string;
  /** What one minor unit of each currency is worth in minor units of the company's: decimal numbers. */
  factors: Readonly<Record<string, string>>;
}>;

export const minorUnitFactors = (currency: string, rates: Rates): Readonly<Record<string, string>> => {
  const exponent = currencyExponent(currency) ?? 0;
  const others = Object.entries(rates).map(([code, rate]) => [
    code,
    `${rate}e${exponent - (currencyExponent(code) ?? 0)}`,
  ]);
  return { ...Object.fromEntries(others), [currency]: '1' };
};

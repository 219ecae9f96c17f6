import type { Command } from '#event-sourcing';
import type { SpecialCause } from './evaluation-words.events.js';

export type DeductionGiven = Readonly<{ clause: string; points: number; finding: string; evidence: string }>;
export type SpecialDeductionGiven = Readonly<{ cause: SpecialCause; finding: string; evidence: string }>;
export type BonusGiven = Readonly<{ rule: string; share: number | null; evidence: string }>;

/** What an assessor found; everything that is not deducted is met. */
export type RecordServiceEvaluation = Command<
  'RecordServiceEvaluation',
  {
    evaluationId: string;
    partnerId: string;
    evaluatedOn: string;
    deductions: readonly DeductionGiven[];
    /** Clauses that do not apply to the organisation. */
    notApplicable: readonly string[];
    specialDeductions: readonly SpecialDeductionGiven[];
    bonuses: readonly BonusGiven[];
    corrects: string | null;
    note: string | null;
  }
>;

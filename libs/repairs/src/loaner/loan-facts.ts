/** The loaner that is asked about, as its own stream and list say; the stream decides. */
export type LoanerFacts = Readonly<{ loanerId: string; serial: string | null; partnerId: string | null }>;

export type LoanFacts = Readonly<{ loaner: LoanerFacts | null }>;

export const NO_LOAN_FACTS: LoanFacts = { loaner: null };

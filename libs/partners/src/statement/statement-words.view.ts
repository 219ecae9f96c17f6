import { graphqlEnum } from '#graphql';

export const STATEMENT_LINE_KINDS = [
  'JOB',
  'FEE',
  'CHARGEBACK',
  'BILL',
  'DEPOSIT_LODGED',
  'DEPOSIT_CHARGED',
  'DEPOSIT_CHARGE_REVERSED',
  'DEPOSIT_REFUNDED',
] as const;
export type StatementLineKind = (typeof STATEMENT_LINE_KINDS)[number];

export const STATEMENT_LINE_STATES = ['STANDS', 'REVERSED', 'PAID', 'DISPUTED', 'WAIVED'] as const;
export type StatementLineState = (typeof STATEMENT_LINE_STATES)[number];

export const StatementLineKindEnum = graphqlEnum(
  'PartnerStatementLineKind',
  STATEMENT_LINE_KINDS,
  'What a line of a statement is about.',
  {
    JOB: 'A work order that was closed.',
    FEE: 'What the company owes the partner for a job.',
    CHARGEBACK: 'A cost of a job that the partner bears.',
    BILL: 'A bill to the customer of a job.',
  },
);
export const StatementLineStateEnum = graphqlEnum(
  'PartnerStatementLineState',
  STATEMENT_LINE_STATES,
  'What became of a line.',
  { REVERSED: 'It was taken back and counts no more.' },
);

import type { LoanerEvent } from './loaner.events.js';

const on = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

/** What happened to a loaner, for people. */
export const loanerSentence = ({ type, data }: LoanerEvent): string => {
  switch (type) {
    case 'LoanerRegistered':
      return `${data.sku}${data.serial === null ? '' : ` ${data.serial}`} was taken into the loaners.`;
    case 'LoanerLent':
      return `It was handed out, due back on ${on(data.dueBackAt)}.`;
    case 'LoanerGivenBack':
      return data.damaged ? 'It came back damaged.' : 'It came back.';
    case 'LoanerRestored':
      return `${data.restoredBy} put it in order again.`;
    case 'LoanerRetired':
      return `It was taken out of use: ${data.reason}`;
  }
};

import type { RemedyAnswer, RemedyReason, Verdict } from './remedy-answer.js';
import type { MissingFact, StatutoryRule } from './statutory-pack.js';

type Explained = Omit<RemedyAnswer, 'explanation'>;

/** One or two sentences for the person at the desk. */
export const explain = (rule: StatutoryRule, answer: Explained): string => {
  if (answer.status !== 'UNDECIDED') return SENTENCES[answer.reason](answer, rule);
  const missing = `It can not be decided: ${answer.missing.map((each) => MISSING[each](rule)).join('; ')}.`;
  if (!answer.doubt) return `${missing} No rule of doubt fits.`;
  return `${missing} In doubt, by ${answer.doubt.rules.join(' and ')}: ${SENTENCES[answer.doubt.verdict.reason](answer.doubt.verdict, rule)}`;
};

const SENTENCES: Readonly<Record<RemedyReason, (verdict: Verdict, rule: StatutoryRule) => string>> = {
  IN_WINDOW: ({ until }) =>
    until ? `A fault that is reported before ${until} is in time.` : 'The fault is reported in time.',
  REPORTED_IN_WINDOW: ({ windowEndsAt }) =>
    windowEndsAt ? `The fault was reported in time, before ${windowEndsAt}.` : 'The fault was reported in time.',
  REPAIRED_IN_VAIN: () => 'The fault is there again after the repairs or exchanges that the rule gives the seller.',
  UNREPAIRED_TOO_LONG: () => 'The unit is unrepaired for longer than the rule allows.',
  FACT_MISSING: () => 'A fact is missing.',
  UNIT_RETIRED: () => 'The unit was taken back, exchanged for another one or scrapped.',
  NO_FAULT: () => 'No fault is reported that was not repaired since: name the symptom to ask about a new one.',
  TOO_FEW_REPAIRS: () => 'It has not been repaired in vain as often as the rule wants.',
  NOT_IN_REPAIR: (_, { trigger }) =>
    trigger.kind === 'UNREPAIRED' && trigger.cause === 'PARTS'
      ? 'No repair of it is waiting for parts.'
      : 'No repair of it is going on.',
  NOT_LONG_ENOUGH: ({ dueFrom }) =>
    dueFrom ? `The repair may still take until ${dueFrom}.` : 'Parts did not keep it unrepaired for long enough.',
  BEFORE_START: () => 'The term has not begun: what starts it comes later.',
  AFTER_WINDOW: ({ windowEndsAt }) => `The window ended at ${windowEndsAt ?? 'an earlier time'}.`,
  NOT_IN_FORCE: () => 'The rule was not in force on the day that would start the term.',
  PRODUCT_CLASS_NOT_MEANT: () => 'The rule is not for this class of products.',
};

const MISSING: Readonly<Record<MissingFact, (rule: StatutoryRule) => string>> = {
  REGION: () => 'the region is unknown',
  PRODUCT_CLASS: () => 'the class of the product is unknown',
  START: ({ starts }) => `what starts the term is unknown (${starts.join(' or ')})`,
  SERVICE_LIFE: () => 'the service life of the product is unknown',
  FAULT_SYMPTOM: () => 'an earlier report does not say of which fault',
  REPAIR_SYMPTOM: () => 'a repair does not say of which fault',
};

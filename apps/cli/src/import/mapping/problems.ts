import type { TextProblem } from '../file/clean-text.js';

/** What was wrong with the value of one field of one row; the row is imported all the same. */
export type Problem = TextProblem | keyof typeof VALUE_PROBLEMS;

const VALUE_PROBLEMS = {
  MISSING: 'is missing',
  FILLER: 'says that there is none: left out',
  UNLIKE_PATTERN: 'is unlike its pattern: left out and noted',
  NOT_LISTED: 'is a value that the mapping does not list',
  UNREADABLE: 'can not be read: left out and noted',
  TOO_EARLY: 'is earlier than it can be: left out and noted',
  AFTER_REPORTING: 'is after the complaint itself: left out and noted',
  REPEATED: 'names something twice: kept once',
} as const;

const TEXT_PROBLEMS: Readonly<Record<TextProblem, string>> = {
  LINE_BREAKS: 'has carriage returns as line breaks: made line feeds',
  CONTROL_CHARACTERS: 'has control characters: removed',
  MISREAD_CHARACTERS: 'was read in a wrong encoding before: put right',
  UNREADABLE_BYTES: 'has bytes outside its encoding: shown as \ufffd',
};

export const PROBLEMS: Readonly<Record<Problem, string>> = { ...VALUE_PROBLEMS, ...TEXT_PROBLEMS };

/** Notes a problem of the value that is being read; `given` is the text that is left out for it. */
export type Found = (problem: Problem, given?: string) => void;

/** Something that was wrong with a field of a row; `given` is the text that is left out for it. */
export type Finding = Readonly<{ field: string; problem: Problem; given: string | null }>;

/** Where readers note what they find in the row that is being read. */
export type Notes = Readonly<{
  /** Notes problems of one field. */
  of: (field: string) => Found;
  /** What was noted since the last time. */
  taken: () => readonly Finding[];
}>;

export const notebook = (): Notes => {
  let findings: Finding[] = [];
  const fields = new Map<string, Found>();
  return {
    of: (field) => {
      const found = fields.get(field) ?? ((problem, given) => findings.push({ field, problem, given: given ?? null }));
      fields.set(field, found);
      return found;
    },
    taken: () => {
      const all = findings;
      findings = [];
      return all;
    },
  };
};

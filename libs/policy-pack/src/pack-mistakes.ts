import type { z } from 'zod';
import type { PackPath } from './pack-text.js';

type Issue = z.core.$ZodIssue;
type Mistake = Readonly<{ path: PackPath; message: string }>;

/** What zod found, in an operator's words; each message reads on after the path. */
export const mistakesOf = (issues: readonly Issue[]): readonly Mistake[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here' }));
    }
    if (issue.code === 'invalid_union') {
      return ofUnion(issue.errors).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
    }
    if (issue.code === 'invalid_key') return issue.issues.map((key) => ({ path: issue.path, message: messageOf(key) }));
    return [{ path: issue.path, message: messageOf(issue) }];
  });

/** The mistakes of the alternative that was meant, the one that was followed deepest; of several, that none fits. */
const ofUnion = (alternatives: readonly Issue[][]): readonly Mistake[] => {
  const depths = alternatives.map((issues) => Math.max(0, ...issues.map(({ path }) => path.length)));
  const meant = alternatives.filter((_, index) => depths[index] === Math.max(...depths)).map(mistakesOf);
  if (meant.length === 1) return meant.flat();
  return [{ path: [], message: [...new Set(meant.flat().map(({ message }) => message))].join(', or ') }];
};

const messageOf = (issue: Issue): string => {
  const message = issue.message.replace(/^Invalid (?:input|option): expected/, 'must be');
  if (issue.code !== 'invalid_type') return uncapitalised(message);
  if (issue.input === undefined) return 'is missing';
  const isUnquoted = issue.expected === 'string' && message.startsWith('must be string');
  return isUnquoted ? 'must be text: put it in quotes' : uncapitalised(message);
};

const uncapitalised = (message: string): string => message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

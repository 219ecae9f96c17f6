import { createInterface } from 'node:readline/promises';
import { OperatorError } from '#settings';

/** Whether the person at the terminal says yes. @throws OperatorError where there is none to ask */
export const confirmed = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new OperatorError('Nobody is here to be asked: add --yes if it shall be done.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
};

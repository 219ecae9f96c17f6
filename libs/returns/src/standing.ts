import { isClosed } from './line-stage.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';

/** @throws RETURN_NOT_FOUND */
export const existing = (state: Return | null): Return => {
  if (!state) throw refusal('RETURN_NOT_FOUND', state);
  return state;
};

/** @throws RETURN_LINE_NOT_FOUND */
export const lineOf = (state: Return, no: number): Line => {
  const line = state.lines.find((each) => each.no === no);
  if (!line) throw refusal('RETURN_LINE_NOT_FOUND', state, { no });
  return line;
};

/** @throws RETURN_LINE_NOT_FOUND, RETURN_EXPIRED, RETURN_LINE_CLOSED */
export const openLineOf = (state: Return, no: number): Line => {
  const line = lineOf(state, no);
  if (line.reception === 'EXPIRED') throw refusal('RETURN_EXPIRED', state, { no, until: line.until });
  if (isClosed(line)) throw refusal('RETURN_LINE_CLOSED', state, { no });
  return line;
};

/** @throws as `openLineOf`, RETURN_NOT_AUTHORISED */
export const authorisedLineOf = (state: Return, no: number): Line => {
  const line = openLineOf(state, no);
  if (line.authorisation !== 'AUTHORISED') throw refusal('RETURN_NOT_AUTHORISED', state, { no });
  return line;
};

const IN_CHARGE: readonly string[] = ['supervisor', 'manager', 'executive'];

/** Whether one of these roles may decide by hand what no rule decides. */
export const isInCharge = (roles: readonly string[]): boolean => roles.some((role) => IN_CHARGE.includes(role));

export const isPast = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at);

import type { Caller } from './caller.js';

export const TOKEN_PROBLEMS = ['MISSING', 'INVALID', 'EXPIRED', 'UNAVAILABLE'] as const;
export type TokenProblem = (typeof TOKEN_PROBLEMS)[number];

export type KnownIdentity = Readonly<{ caller: Caller; expiresAt: Date }>;

/** What a request says about who sends it, verified; or why nobody is known. Only guarded operations mind the latter. */
export type Identity = KnownIdentity | Readonly<{ caller: null; problem: TokenProblem; message: string }>;

export const nobody = (problem: TokenProblem, message: string): Identity => ({ caller: null, problem, message });

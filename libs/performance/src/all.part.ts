import { closing } from './closing/closing.part.js';
import { evaluation } from './evaluation/evaluation.part.js';
import type { PerformancePart } from './performance.part.js';

/** What this context does besides counting. */
export const parts: readonly PerformancePart[] = [closing, evaluation];

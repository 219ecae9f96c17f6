import { projection } from '#projections';
import type { PerformancePart } from '../performance.part.js';
import { EvaluationHandler, HandleEvaluation } from './evaluation.handler.js';
import { serviceEvaluationProjection } from './evaluation.projection.js';
import { EvaluationResolver } from './evaluation.resolver.js';
import { EvaluationHistoryResolver } from './evaluation-history.resolver.js';

/** Evaluations of service by assessors. */
export const evaluation: PerformancePart = {
  projections: [projection(serviceEvaluationProjection)],
  policies: [],
  commands: [{ types: ['RecordServiceEvaluation'], message: HandleEvaluation }],
  providers: [EvaluationHandler, EvaluationResolver, EvaluationHistoryResolver],
};

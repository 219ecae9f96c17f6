import type { Provider } from '@nestjs/common';
import { type Context, projection } from '#projections';
import { SurveyComments } from './comment.handler.js';
import { CommentResolver } from './comment.resolver.js';
import { ControlledRatesResolver } from './controlled-rates.resolver.js';
import { ControlledSources } from './controlled-sources.handler.js';
import { ExplainRateResolver } from './explain-rate.resolver.js';
import { failedCheckProjection } from './failed-check.projection.js';
import { FigureLog } from './figure-log.handler.js';
import { figuresPolicySection } from './figures.policy-section.js';
import { FiguresResolver } from './figures.resolver.js';
import { gapFactProjection } from './gap-fact.projection.js';
import { responseProjection } from './response.projection.js';
import { ResponsesResolver } from './responses.resolver.js';

type FiguresPart = Pick<Context, 'policySections' | 'projections'> & Readonly<{ providers: readonly Provider[] }>;

/** What is counted of answers. */
export const figures: FiguresPart = {
  policySections: [figuresPolicySection],
  projections: [projection(responseProjection), projection(gapFactProjection), projection(failedCheckProjection)],
  providers: [
    FiguresResolver,
    ResponsesResolver,
    CommentResolver,
    SurveyComments,
    ControlledRatesResolver,
    ExplainRateResolver,
    ControlledSources,
    FigureLog,
  ],
};

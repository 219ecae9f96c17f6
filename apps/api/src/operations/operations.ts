import { HealthController } from './health.controller.js';
import { MeResolver } from './me.resolver.js';
import { Metrics } from './metrics.js';
import { PolicyOutcomesResolver } from './policy-outcomes.resolver.js';
import { ProjectionsResolver } from './projections.resolver.js';
import { Readiness } from './readiness.js';

/** What is about the service itself, not about after-sales. */
export const operations = {
  controllers: [HealthController],
  providers: [Readiness, Metrics, MeResolver, PolicyOutcomesResolver, ProjectionsResolver],
};

import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { exposureProjection } from '#products';
import { Clock, Waits } from '#projections';
import { skillsGiven } from '../given.js';
import { outletProjection } from '../outlet/outlet.projection.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import { PLANNERS_OF_SITES } from '../partners-roles.js';
import { CoverageArgs } from './coverage.inputs.js';
import { coverage, dayAt } from './coverage.queries.js';
import { CoverageView } from './coverage.view.js';

const COVERAGE_COST = 100;

@Resolver()
export class CoverageResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  @Allow(...PLANNERS_OF_SITES)
  @Query(() => CoverageView, {
    complexity: ({ childComplexity }) => COVERAGE_COST + childComplexity,
    description: 'Units in service that no outlet with a skill reaches, and where one would reach most of them.',
  })
  coverage(
    @CurrentScope() scope: Scope,
    @Args() { skill, on, productId = null, groupBy, atLeast, waitMs }: CoverageArgs,
    @Context() { signal }: OperationContext,
  ): Promise<CoverageView> {
    const policy = this.pack.section(partnersPolicySection);
    const [wanted = ''] = skillsGiven([skill], policy.skills);
    const { zone } = this.pack;
    const now = this.clock.now().toISOString();
    const day = on ?? dayAt(zone, now);
    const asked = { skill: wanted, on: day, now, zone, productId, byCountry: groupBy === 'COUNTRY' };
    const seen = { position: atLeast, waitMs, signal };
    const answer = async (): Promise<CoverageView> => {
      const found = await coverage(scope, this.dataSource, asked, policy.coverage);
      const { total, regions, sites, outlets } = found;
      const { siteRadiusKm } = policy.coverage;
      return { skill: wanted, on: day, outlets, total, regions, siteRadiusKm, suggestedSites: sites };
    };
    return whenProjected(this.waits, { projection: outletProjection.name, ...seen }, () =>
      whenProjected(this.waits, { projection: exposureProjection.name, ...seen }, answer),
    );
  }
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CoordinatesView, DateScalar } from '#graphql';
import type { Coordinates } from '#values';

@ObjectType('RegionCoverage', {
  description: 'How many units in service somebody reaches; all numbers are out of `units`.',
})
export class RegionCoverageView {
  @Field(() => String, { nullable: true, description: 'The region; null where nobody knows it, and for all together.' })
  region!: string | null;

  @Field(() => Int, { description: 'Units in service: the denominator.' })
  units!: number;

  @Field(() => Int, { description: 'Units that an outlet reaches.' })
  withinReach!: number;

  @Field(() => Int, { description: 'Units that none reaches.' })
  outside!: number;

  @Field(() => Int, { description: 'Units without coordinates: counted by region, apart from distances.' })
  withoutCoordinates!: number;

  @Field(() => Int, { description: 'Units without coordinates whose region no outlet serves.' })
  withoutCoordinatesOutside!: number;
}

@ObjectType('SuggestedSite', { description: 'Where an outlet would reach units that none reaches now.' })
export class SuggestedSiteView {
  @Field(() => CoordinatesView, { description: 'The place.' })
  place!: Coordinates;

  @Field(() => String, { nullable: true, description: 'Its region.' })
  region!: string | null;

  @Field(() => Int, { description: 'Units it would reach, beside those of the sites before it.' })
  units!: number;
}

@ObjectType('Coverage', { description: 'Units in service and who reaches them, for one skill.' })
export class CoverageView {
  @Field(() => String, { description: 'The skill.' })
  skill!: string;

  @Field(() => DateScalar, { description: 'Units in service at the end of this day.' })
  on!: string;

  @Field(() => Int, { description: 'Open outlets with the skill, of partners that work.' })
  outlets!: number;

  @Field(() => RegionCoverageView, { description: 'All together.' })
  total!: RegionCoverageView;

  @Field(() => [RegionCoverageView], { description: 'By region.' })
  regions!: readonly RegionCoverageView[];

  @Field(() => Float, { description: 'How many kilometres a suggested site would reach.' })
  siteRadiusKm!: number;

  @Field(() => [SuggestedSiteView], {
    description:
      'Sites for new outlets, the best one first: greedy maximal covering of the units with coordinates that none reaches.',
  })
  suggestedSites!: readonly SuggestedSiteView[];
}

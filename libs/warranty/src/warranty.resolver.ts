import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { unitLifeProjection, unitProjection } from '#products';
import { Waits } from '#projections';
import { CoverView } from './cover.view.js';
import { remediesOf, unitCover } from './remedy.queries.js';
import { UnitRemediesView } from './remedy.view.js';
import { remediesDue } from './statutory/remedies-at.js';
import { CoverArgs, RemediesArgs, WarrantyClaimsArgs } from './warranty.inputs.js';
import { warrantyProjection } from './warranty.projection.js';
import { claimById, evidenceOf, listClaims, warrantyOf } from './warranty.queries.js';
import { WarrantyView } from './warranty.view.js';
import { warrantyClaimProjection } from './warranty-claim.projection.js';
import { WarrantyClaimView } from './warranty-claim.view.js';
import { warrantyEvidenceProjection } from './warranty-evidence.projection.js';
import { WarrantyEvidenceView } from './warranty-evidence.view.js';
import { WARRANTY_READERS } from './warranty-roles.js';

const WarrantyClaimConnection = connectionType(WarrantyClaimView, { name: 'WarrantyClaim' });

/** What an answer about a unit is reckoned from. */
const STANDING = [unitProjection, unitLifeProjection, warrantyProjection];

@Resolver(() => WarrantyView)
export class WarrantyResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...WARRANTY_READERS)
  @Query(() => UnitRemediesView, {
    nullable: true,
    description: 'What the law gives the customer of a unit: from secondary sources, to be checked with counsel.',
  })
  async remediesOf(
    @CurrentScope() scope: Scope,
    @Args() args: RemediesArgs,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<UnitRemediesView | null> {
    const { unitId, symptom = null, inStock = null } = args;
    const on = (args.on ?? new Date()).toISOString();
    const found = await this.seen(STANDING, awaited, context, () =>
      remediesOf(scope, this.dataSource, this.pack, { unitId, on, symptom, inStock }),
    );
    return found && { ...found, unitId, on, remedies: remediesDue(found.answers) };
  }

  @Allow(...WARRANTY_READERS)
  @Query(() => [CoverView], {
    nullable: true,
    description: 'What the company bears for a unit or a component of it at an instant, by kind of cost, and why.',
  })
  async unitCover(
    @CurrentScope() scope: Scope,
    @Args() { unitId, on, component = null, symptom = null }: CoverArgs,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<readonly CoverView[] | null> {
    const asked = { unitId, on: (on ?? new Date()).toISOString(), component, symptom };
    return this.seen(STANDING, awaited, context, () => unitCover(scope, this.dataSource, this.pack, asked));
  }

  @Allow(...WARRANTY_READERS)
  @Query(() => WarrantyView, { nullable: true, description: 'What was granted, used and repaired on a unit.' })
  warranty(
    @CurrentScope() scope: Scope,
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<WarrantyView | null> {
    return this.seen([warrantyProjection], awaited, context, () => warrantyOf(scope, this.dataSource, unitId));
  }

  @Allow(...WARRANTY_READERS)
  @Query(() => [WarrantyEvidenceView], { description: 'What speaks for the purchase of a unit, the oldest first.' })
  warrantyEvidence(
    @CurrentScope() scope: Scope,
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<WarrantyEvidenceView[]> {
    return this.seen([warrantyEvidenceProjection], awaited, context, () => evidenceOf(scope, this.dataSource, unitId));
  }

  @Allow(...WARRANTY_READERS)
  @Query(() => WarrantyClaimView, { nullable: true, description: 'A claim and everything that its decision rests on.' })
  warrantyClaim(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the claim.' }) id: string,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<WarrantyClaimView | null> {
    return this.seen([warrantyClaimProjection], awaited, context, () => claimById(scope, this.dataSource, id));
  }

  @Allow(...WARRANTY_READERS)
  @Query(() => WarrantyClaimConnection, { description: 'Claims, those decided last first.' })
  warrantyClaims(
    @CurrentScope() scope: Scope,
    @Args() { first, after, ...filter }: WarrantyClaimsArgs,
    @Args() awaited: AtLeastArgs,
    @Context() context: OperationContext,
  ): Promise<Page<WarrantyClaimView>> {
    const args = { first, ...(after ? { after } : {}) };
    return this.seen([warrantyClaimProjection], awaited, context, () =>
      listClaims(scope, this.dataSource, filter, args),
    );
  }

  private seen<T>(
    projections: readonly Readonly<{ name: string }>[],
    { atLeast, waitMs }: AtLeastArgs,
    { signal }: OperationContext,
    read: () => Promise<T>,
  ): Promise<T> {
    const all = projections.reduceRight<() => Promise<T>>(
      (next, { name }) =>
        () =>
          whenProjected(this.waits, { projection: name, position: atLeast, waitMs, signal }, next),
      read,
    );
    return all();
  }
}

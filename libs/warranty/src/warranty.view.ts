import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { CoverLineView } from './cover.view.js';
import type { CoverPlan } from './cover-plan.js';
import type { RecordedRepair, ServiceUse } from './warranty-records.js';
import type {
  ClaimOutcome,
  EvidenceKind,
  ExchangeEffect,
  GrantGround,
  RevocationGround,
} from './warranty-words.events.js';
import { ExchangeEffectEnum, GrantGroundEnum, RevocationGroundEnum } from './warranty-words.view.js';

@ObjectType('ServiceAllowance', { description: 'Services that a plan gives for free.' })
export class ServiceAllowanceView {
  @Field(() => String, { description: 'Code of the service.' })
  service!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Int, { description: 'Within how many months.' })
  months!: number;
}

@ObjectType('Entitlement', { description: 'A plan that was granted to one unit, as it read on that day.' })
export class EntitlementView {
  @Field(() => ID, { description: 'Identifier of the entitlement.' })
  entitlementId!: string;

  @Field(() => String, { description: 'The plan.' })
  plan!: string;

  @Field(() => String, { description: 'Its version.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'The component that it is narrowed to.' })
  component!: string | null;

  @Field(() => GrantGroundEnum, { description: 'Why it was granted.' })
  ground!: GrantGround;

  @Field(() => Date, { nullable: true, description: 'From when on, where facts do not tell.' })
  startsAt!: string | null;

  @Field(() => [CoverLineView], { description: 'What it bears.' })
  cover!: readonly CoverLineView[];

  @Field(() => [ServiceAllowanceView], { description: 'What it gives for free.' })
  services!: readonly ServiceAllowanceView[];

  @Field(() => Boolean, { description: 'Whether the time of repairs is left out of the term.' })
  excludesRepairTime!: boolean;

  @Field(() => ExchangeEffectEnum, { description: 'Whether the term starts anew on an exchange.' })
  onExchange!: ExchangeEffect;

  @Field(() => Date, { description: 'When it was granted.' })
  grantedAt!: string;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: string | null;

  @Field(() => RevocationGroundEnum, { nullable: true, description: 'Why it was taken back.' })
  revocationGround!: RevocationGround | null;

  /** What it is reckoned by. */
  grant!: CoverPlan;
}

@ObjectType('FreeServiceUse', { description: 'A free service that was used.' })
export class FreeServiceUseView implements ServiceUse {
  @Field(() => ID, { description: 'Identifier of the use.' })
  useId!: string;

  @Field(() => String, { description: 'Code of the service.' })
  service!: string;

  @Field(() => String, { description: 'The plan that gave it.' })
  plan!: string;

  @Field(() => ID, { nullable: true, description: 'The entitlement that gave it, where the plan was granted.' })
  entitlementId!: string | null;

  @Field(() => Int, { description: 'Which one it was.' })
  no!: number;

  @Field(() => Int, { description: 'Of how many.' })
  count!: number;

  @Field(() => String, { nullable: true, description: 'The job that it was done with.' })
  reference!: string | null;

  @Field(() => Date, { description: 'When.' })
  usedAt!: string;
}

@ObjectType('RecordedRepair', { description: 'A repair of the unit, as recorded last.' })
export class RecordedRepairView implements RecordedRepair {
  @Field(() => ID, { description: 'Identifier of the repair.' })
  repairId!: string;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  symptom!: string | null;

  @Field(() => String, { nullable: true, description: 'The component.' })
  component!: string | null;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it waited for parts.' })
  partsAwaitedFrom!: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when it waited for parts.' })
  partsAwaitedUntil!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it put the fault right; null where nobody knows.' })
  solved!: boolean | null;

  @Field(() => Boolean, { description: 'Whether the company bore it.' })
  underWarranty!: boolean;
}

export type EvidenceShown = Readonly<{
  evidenceId: string;
  kind: EvidenceKind;
  trust: number;
  purchasedAt: string | null;
}>;
export type ClaimShown = Readonly<{ claimId: string; symptom: string; reportedAt: string; outcome: ClaimOutcome }>;

/** What was recorded about one unit: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Warranty', { description: 'What was granted, used and repaired on one unit.' })
@Entity('warranty_v1')
export class WarrantyView {
  @Field(() => ID, { description: 'The unit.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => [EntitlementView], {
    description: 'Plans that were granted to it; those for its class are not among them.',
  })
  @Column('jsonb')
  entitlements!: readonly EntitlementView[];

  @Field(() => [FreeServiceUseView], { description: 'Free services that were used, the first one first.' })
  @Column('jsonb')
  services!: readonly FreeServiceUseView[];

  @Field(() => [RecordedRepairView], { description: 'Its repairs, in the order in which they were recorded last.' })
  @Column('jsonb')
  repairs!: readonly RecordedRepairView[];

  /** Evidence that counts. */
  @Column('jsonb')
  evidence!: readonly EvidenceShown[];

  @Column('jsonb')
  claims!: readonly ClaimShown[];

  @Field(() => ID, { nullable: true, description: 'The unit that it came in exchange for.' })
  @Column('text', { nullable: true })
  formerUnitId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it came in exchange.' })
  @Column('timestamptz', { nullable: true })
  exchangedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Version of the file: what expectedVersion expects.' })
  @Column('bigint', { nullable: true })
  version!: string | null;

  @PositionColumn()
  position!: string;
}

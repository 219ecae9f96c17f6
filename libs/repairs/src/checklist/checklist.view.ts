import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { ChecklistItem, WorkOrderKind } from '../repair-words.events.js';
import { WorkOrderKindEnum } from '../work-order/work-order-words.view.js';

@ObjectType('ChecklistStep', { description: 'A step that is ticked before work counts as done.' })
export class ChecklistStep implements ChecklistItem {
  @Field(() => String, { description: 'By which a tick names it.' })
  code!: string;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether a tick comes with evidence, such as a photo.' })
  needsEvidence!: boolean;
}

@ObjectType('ChecklistEdition', { description: 'A checklist as it was published once.' })
export class ChecklistEdition {
  @Field(() => Int, { description: 'Which edition: 1, 2, 3 …' })
  no!: number;

  @Field(() => [ChecklistStep], { description: 'Its steps, in their order.' })
  items!: readonly ChecklistStep[];

  @Field(() => String, { description: 'Who published it.' })
  publishedBy!: string;

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: string;
}

/** The table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Checklist', { description: 'The work standard of a kind of job, for one product or for all without any.' })
@Entity('checklist_v1')
export class ChecklistView {
  @Field(() => ID, { description: 'Identifier of the checklist.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => WorkOrderKindEnum, { description: 'For which kind of job.' })
  @Column('text')
  kind!: WorkOrderKind;

  @Field(() => ID, { nullable: true, description: 'For which product; null for all that have none of their own.' })
  @Index()
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => Int, { description: 'The edition that holds.' })
  @Column('integer')
  no!: number;

  @Field(() => [ChecklistEdition], { description: 'All editions, the newest first.' })
  @Column('jsonb')
  editions!: readonly ChecklistEdition[];

  @Field(() => String, { description: 'Version of the checklist: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}

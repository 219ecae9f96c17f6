import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { Course } from './unit-course.js';
import { type UnitFactKind, UnitFactKindEnum } from './unit-words.view.js';

/** Who told a fact of a unit's own stream, and what it belongs to. */
export type FactSource = Readonly<{ reference: string | null; otherUnitId: string | null; recordedAt: string }>;

/** One dated fact of a unit: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('UnitFact', { description: 'Something that happened to a unit, whichever part of the service tells it.' })
@Entity('unit_life_v2')
@Index(['unitId', 'at'])
export class UnitFactView {
  @Field(() => ID, { description: 'Identifier of the fact.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The unit.' })
  @Column('text')
  unitId!: string;

  @Field(() => ID, { nullable: true, description: 'Its product, where the fact tells it.' })
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => UnitFactKindEnum, { description: 'What happened.' })
  @Column('text')
  kind!: UnitFactKind;

  @Field(() => Date, { nullable: true, description: 'When it happened, or began.' })
  @Column('timestamptz', { nullable: true })
  at!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended, where it lasts.' })
  @Column('timestamptz', { nullable: true })
  until!: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  @Column('text', { nullable: true })
  symptom!: string | null;

  @Field(() => String, { nullable: true, description: 'The component that it is about.' })
  @Column('text', { nullable: true })
  component!: string | null;

  @Field(() => ID, { nullable: true, description: 'The complaint, return, order, repair, work order or evidence.' })
  @Column('text', { nullable: true })
  reference!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit that took its place.' })
  @Column('text', { nullable: true })
  otherUnitId!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when a repair waited for parts.' })
  @Column('timestamptz', { nullable: true })
  partsAwaitedFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when a repair waited for parts.' })
  @Column('timestamptz', { nullable: true })
  partsAwaitedUntil!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the repair put it right; null where nobody knows.' })
  @Column('boolean', { nullable: true })
  solved!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Serial of the piece of a component that went out.' })
  @Column('text', { nullable: true })
  oldSerial!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial of the piece of a component that came in.' })
  @Column('text', { nullable: true })
  newSerial!: string | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Column('timestamptz')
  recordedAt!: Date;

  /** On the row of the production, which is there also where its day is not known: what the unit's own rows are made of. */
  @Column('jsonb', { nullable: true })
  own!: Readonly<{ course: Course; sources: Readonly<Record<string, FactSource>> }> | null;

  @PositionColumn()
  position!: string;
}

import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { CoordinatesView, DateScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Coordinates, Weekday, WorkingCalendar } from '#values';
import type { OutletKind } from './outlet-words.events.js';
import { OutletKindEnum, WeekdayEnum } from './outlet-words.view.js';

@ObjectType('Shift', {
  description: 'From and to by the clock of the outlet; `to` at or before `from` is on the next day.',
})
export class ShiftView {
  @Field(() => String, { description: 'Such as 08:00.' })
  from!: string;

  @Field(() => String, { description: 'Such as 12:00.' })
  to!: string;
}

@ObjectType('WeekdayShifts', { description: 'When an outlet works on a day of the week.' })
export class WeekdayShiftsView {
  @Field(() => WeekdayEnum, { description: 'Which day.' })
  weekday!: Weekday;

  @Field(() => [ShiftView], { description: 'The shifts that begin on it; breaks lie between them.' })
  shifts!: readonly ShiftView[];
}

@ObjectType('ExtraDay', { description: 'A day with hours of its own.' })
export class ExtraDayView {
  @Field(() => DateScalar, { description: 'Which day.' })
  day!: string;

  @Field(() => [ShiftView], { description: 'Exactly these shifts begin on it.' })
  shifts!: readonly ShiftView[];
}

@ObjectType('WorkingHours', { description: 'When an outlet works.' })
export class WorkingHoursView {
  @Field(() => String, { description: 'Changes with the hours.' })
  version!: string;

  @Field(() => String, { description: 'Time zone of the clock.' })
  zone!: string;

  @Field(() => [WeekdayShiftsView], { description: 'The seven days of the week.' })
  week!: readonly WeekdayShiftsView[];

  @Field(() => [DateScalar], { description: 'Days without work.' })
  holidays!: readonly string[];

  @Field(() => [ExtraDayView], { description: 'Days with other hours.' })
  extraDays!: readonly ExtraDayView[];
}

/** An outlet: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Outlet', { description: 'A place of a partner from which, or at which, service work is done.' })
@Entity('outlet_v1')
@Index(['position', 'id'])
@Index(['name', 'id'])
@Index(['registeredAt', 'id'])
export class OutletView {
  @Field(() => ID, { description: 'Identifier of the outlet.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'Whose outlet it is.' })
  @Index()
  @Column('text')
  partnerId!: string;

  @Field(() => OutletKindEnum, { description: 'What it is.' })
  @Column('text')
  kind!: OutletKind;

  @Field(() => String, { description: 'Name.' })
  @TrigramIndex('outlet_v1')
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true, description: 'Business address.' })
  @Column('text', { nullable: true })
  address!: string | null;

  @Field(() => CoordinatesView, { nullable: true, description: 'Where it is.' })
  @Column('jsonb', { nullable: true })
  coordinates!: Coordinates | null;

  @Field(() => Float, { nullable: true, description: 'How far it goes; null where it serves its regions.' })
  @Column('double precision', { nullable: true })
  radiusKm!: number | null;

  @Field(() => String, { description: 'Time zone.' })
  @Column('text')
  zone!: string;

  @Field(() => [String], { description: 'Regions it serves, by ISO 3166.' })
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  regions!: readonly string[];

  @Field(() => [String], { description: 'What can be done there.' })
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  skills!: readonly string[];

  @Field(() => Boolean, { description: 'Whether it is open for work.' })
  @Column('boolean')
  isOpen!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  @Column('text', { nullable: true })
  closedBecause!: string | null;

  @Field(() => Date, { description: 'When it was registered.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => String, { description: 'Version of the outlet: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** Shown as `hours`. */
  @Column('jsonb', { nullable: true })
  calendar!: WorkingCalendar | null;

  @PositionColumn()
  position!: string;
}

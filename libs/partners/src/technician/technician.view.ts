import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, personalField } from '#graphql';
import { PositionColumn } from '#projections';
import type { TrainingKind, TrainingPart } from './technician-words.events.js';
import { TrainingKindEnum, TrainingPartEnum } from './technician-words.view.js';

@ObjectType('Certificate', { description: 'A certificate of a technician.' })
export class CertificateView {
  @Field(() => ID, { description: 'Identifier of the certificate.' })
  certificateId!: string;

  @Field(() => String, { description: 'The skill it stands for.' })
  skill!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  issuedOn!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  expiresOn!: string;

  @Field(() => Boolean, { description: 'Whether it was revoked.' })
  isRevoked!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody was told that it expires soon.' })
  isWarned!: boolean;

  @Field(() => Boolean, { description: 'Whether its end was reached.' })
  isExpired!: boolean;
}

@ObjectType('TrainingScore', { description: 'The score of one part of a training.' })
export class TrainingScoreView {
  @Field(() => TrainingPartEnum, { description: 'Which part.' })
  part!: TrainingPart;

  @Field(() => Float, { description: 'From 0 to 100.' })
  score!: number;

  @Field(() => Float, { description: 'The score that was needed.' })
  passMark!: number;
}

@ObjectType('Training', { description: 'A training that a technician took.' })
export class TrainingView {
  @Field(() => ID, { description: 'Identifier of the training.' })
  trainingId!: string;

  @Field(() => TrainingKindEnum, { description: 'What kind.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'What about.' })
  topic!: string;

  @Field(() => DateScalar, { description: 'When it was held.' })
  heldOn!: string;

  @Field(() => [TrainingScoreView], { description: 'The parts that were taken.' })
  scores!: readonly TrainingScoreView[];

  @Field(() => [TrainingPartEnum], { description: 'Parts that are missing or were not passed.' })
  failed!: readonly TrainingPart[];

  @Field(() => Boolean, { description: 'Whether it was passed.' })
  isPassed!: boolean;
}

@ObjectType('Absence', { description: 'When a technician does not work.' })
export class AbsenceView {
  @Field(() => ID, { description: 'Identifier of the absence.' })
  absenceId!: string;

  @Field(() => Date, { description: 'From when on.' })
  from!: string;

  @Field(() => Date, { description: 'Until when.' })
  to!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Why, where said. Personal.' })
  note!: string | null;
}

/** A technician: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Technician', { description: 'Somebody who does service work, for a partner or for the company.' })
@Entity('technician_v1')
@Index(['position', 'id'])
@Index(['hiredOn', 'id'])
export class TechnicianView {
  @Field(() => ID, { description: 'Identifier of the technician.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'For whom.' })
  @Index()
  @Column('text')
  partnerId!: string;

  @Field(() => ID, { description: 'From which outlet.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Name. Personal.' })
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Phone number. Personal.' })
  @Column('text', { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'E-mail address. Personal.' })
  @Column('text', { nullable: true })
  email!: string | null;

  @Field(() => [String], { description: 'What this person can do; some of it counts with a certificate only.' })
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  skills!: readonly string[];

  @Field(() => [CertificateView], { description: 'Certificates, also those that are over.' })
  @Column('jsonb')
  certificates!: readonly CertificateView[];

  @Field(() => [TrainingView], { description: 'Trainings.' })
  @Column('jsonb')
  trainings!: readonly TrainingView[];

  @Field(() => [AbsenceView], { description: 'Absences that were not cancelled.' })
  @Column('jsonb')
  absences!: readonly AbsenceView[];

  @Field(() => DateScalar, { description: 'First day of work.' })
  @Column('date')
  hiredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of work, once it is known.' })
  @Column('date', { nullable: true })
  lastDay!: string | null;

  @Field(() => String, { description: 'Version of the technician: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** The last day of the certificate that ends first among those that hold; what lists of expiring ones look for. */
  @Index()
  @Column('date', { nullable: true })
  nextExpiry!: string | null;

  @PositionColumn()
  position!: string;
}

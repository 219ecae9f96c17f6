import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { AnswerChannel, SurveyCaseKind, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';

/** One half of a case's answers, by question. */
export type Half = Readonly<{
  invitationId: string;
  answers: Readonly<Record<string, Readonly<{ criterion: string; value: number }>>>;
}>;

/**
 * Expectations and perceptions of one case in one survey, or of one response that gave both, summed by criterion: the
 * arrays are parallel. May be dropped and rebuilt at any time.
 */
@Entity('service_quality_fact_v1')
@Index(['surveyId', 'basis', 'answeredAt'])
export class GapFactView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  basis!: 'PAIRED' | 'AFTERWARDS';

  @Column('text')
  surveyId!: string;

  @Column('int')
  surveyNo!: number;

  @Column('text')
  phase!: SurveyPhase;

  @Column('text')
  occasion!: SurveyOccasion;

  @Column('text', { nullable: true })
  waveId!: string | null;

  @Column('text', { nullable: true })
  caseKind!: SurveyCaseKind | null;

  @Column('text', { nullable: true })
  caseId!: string | null;

  @Column('text', { nullable: true })
  productLine!: string | null;

  @Column('text', { nullable: true })
  productModel!: string | null;

  @Column('text', { nullable: true })
  batch!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Column('text', { nullable: true })
  outletId!: string | null;

  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Column('text', { nullable: true })
  channel!: string | null;

  @Column('text')
  answeredBy!: AnswerChannel;

  /** Of the perception; of the expectation as long as there is none. */
  @Column('timestamptz')
  answeredAt!: Date;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('text', { array: true })
  criteria!: string[];

  @Column('float8', { array: true })
  weights!: number[];

  /** Sums over the questions of which both halves are there. */
  @Column('float8', { array: true })
  expectedSums!: number[];

  @Column('float8', { array: true })
  perceivedSums!: number[];

  /** Questions of which both halves are there, and of which only one is. */
  @Column('int', { array: true })
  pairs!: number[];

  @Column('int', { array: true })
  dropped!: number[];

  @Column('jsonb', { nullable: true })
  expectation!: Half | null;

  @Column('jsonb', { nullable: true })
  perception!: Half | null;

  @PositionColumn()
  position!: string;
}

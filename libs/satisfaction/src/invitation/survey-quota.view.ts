import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** The table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('SurveyQuota', { description: 'When a customer was asked last, and may be asked again.' })
@Entity('survey_quota_v1')
@Index(['position', 'id'])
export class SurveyQuotaView {
  @Field(() => ID, { description: 'Identifier of the customer.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => Date, { nullable: true, description: 'When the customer was asked last.' })
  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The last invitation.' })
  @Column('text', { nullable: true })
  invitationId!: string | null;

  @Field(() => Boolean, { description: 'Whether the customer is never asked again: everything about them was erased.' })
  @Column('boolean')
  isErased!: boolean;

  @PositionColumn()
  position!: string;
}

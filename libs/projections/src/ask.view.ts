import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskKind, AskStatus } from './asks.js';

const AskKindEnum: Record<AskKind, AskKind> = { POLICY: 'POLICY', EFFECT: 'EFFECT' };
registerEnumType(AskKindEnum, {
  name: 'PolicyOutcomeKind',
  description: 'Whether a policy asked for a command, or an event for a call to the outside.',
});

export const AskStatusEnum: Record<AskStatus, AskStatus> = {
  WAITING: 'WAITING',
  DONE: 'DONE',
  REFUSED: 'REFUSED',
  FAILED: 'FAILED',
  FORGOTTEN: 'FORGOTTEN',
};
registerEnumType(AskStatusEnum, { name: 'PolicyOutcomeStatus', description: 'What became of what a policy wanted.' });

/** What a policy or effect wanted, and what became of it: the row of the runners' own table, read only. */
@ObjectType('PolicyOutcome', { description: 'A command or call that an event led to, and what became of it.' })
@Entity('ask', { schema: 'work', synchronize: false })
export class AskView {
  @Field(() => ID, { description: 'Identifier; of a command, its command id.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => AskKindEnum, { description: 'A command of a policy, or a call to the outside.' })
  @Column('text')
  kind!: AskKind;

  @Field(() => String, { name: 'policy', description: 'Name of the policy or effect.' })
  @Column('text')
  asker!: string;

  @Field(() => String, { description: 'The stream of the event that led to it.' })
  @Column('text')
  stream!: string;

  @Field(() => ID, { description: 'The event that led to it.' })
  @Column('text', { name: 'causation_id' })
  causationId!: string;

  @Field(() => AskStatusEnum, {
    description: 'WAITING until it is due or done; FAILED holds back the later ones of its policy and stream.',
  })
  @Column('text')
  status!: AskStatus;

  @Field(() => Int, { description: 'How often it was tried.' })
  @Column('int')
  tries!: number;

  @Field(() => Date, { description: 'When it is or was due.' })
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Field(() => Date, { description: 'When it was asked for.' })
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done, refused, given up or forgotten.' })
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of the refusal.' })
  @Column('text', { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, or failed last.' })
  @Column('text', { nullable: true })
  message!: string | null;
}

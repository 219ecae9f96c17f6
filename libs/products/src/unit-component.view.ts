import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '#graphql';
import type { BuiltIn } from './unit-components.js';

@ObjectType('UnitComponent', { description: 'A piece with a serial that is built into a unit.' })
export class UnitComponentView implements BuiltIn {
  @Field(() => String, { nullable: true, description: 'Code of the component, where it was told.' })
  component!: string | null;

  @Field(() => String, { description: 'Serial of the piece.' })
  serial!: string;

  @Field(() => String, { nullable: true, description: 'Serial of the piece that it took the place of.' })
  replacedSerial!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the part, where it is one with serials.' })
  partNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The work order that built it in.' })
  workOrderId!: string | null;

  @Field(() => DateTime, { description: 'Since when it is there.' })
  since!: string;
}

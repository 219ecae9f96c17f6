import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { AtLeastArgs, Time } from '#graphql';
import type { TimeSpan } from '#values';

@ObjectType('TimeSpan', { description: 'From an instant until another one, which is no longer in it.' })
export class TimeSpanView implements TimeSpan {
  @Field(() => Date, { description: 'From when on.' })
  from!: string;

  @Field(() => Date, { description: 'Until when.' })
  to!: string;
}

@ArgsType()
export class PeriodArgs extends AtLeastArgs {
  @Time('From when on.')
  from!: Date;

  @Time('Until when.')
  to!: Date;
}

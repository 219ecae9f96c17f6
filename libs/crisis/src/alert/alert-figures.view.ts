import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CrisisAlertFigures', { description: 'How alerts are answered. The list behind them: crisisAlerts.' })
export class AlertFigures {
  @Field(() => Int, { description: 'Alerts that match.' })
  alerts!: number;

  @Field(() => Int, { description: 'Of these: about days that were long over when they were raised.' })
  historical!: number;

  @Field(() => Int, { description: 'n of the times: those that were acknowledged and no history.' })
  acknowledged!: number;

  @Field(() => Int, { description: 'Those that nobody has taken up yet, and are no history.' })
  waiting!: number;

  @Field(() => Int, { description: 'Those that stood for something that was wrong.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Those that did not.' })
  falseAlarms!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'MTTA: mean hours from raised to acknowledged; null without one.',
  })
  meanHours!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median hours from raised to acknowledged; null without one.' })
  medianHours!: number | null;

  @Field(() => Float, { nullable: true, description: '90th percentile of these hours; null without one.' })
  ninetiethHours!: number | null;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AppointmentSlot', {
  description: 'An appointment that could be made now; slots are alternatives and may overlap.',
})
export class SlotView {
  @Field(() => ID, { description: 'Who would come.' })
  technicianId!: string;

  @Field(() => Date, { description: 'From when the technician would be expected.' })
  windowFrom!: string;

  @Field(() => Date, { description: 'Until when.' })
  windowUntil!: string;

  @Field(() => Date, { description: 'Until when the technician would be booked.' })
  bookedUntil!: string;

  @Field(() => String, { description: "The window on the customer's clock, such as 2026-03-02 09:00–11:00." })
  window!: string;
}

@ObjectType('AppointmentSlots', { description: 'When a visit of a work order could be.' })
export class SlotsView {
  @Field(() => String, { description: 'IANA time zone of the customer.' })
  zone!: string;

  @Field(() => [SlotView], { description: 'The earliest first.' })
  slots!: readonly SlotView[];

  @Field(() => Date, {
    nullable: true,
    description: 'Where to ask from for the slots that did not fit in; null where these are all.',
  })
  continueFrom!: string | null;
}

@ObjectType('TimeSpan', { description: 'From an instant until another one, which is no longer in it.' })
export class TimeSpanView {
  @Field(() => Date, { description: 'From when.' })
  from!: string;

  @Field(() => Date, { description: 'Until when.' })
  to!: string;
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ComplaintOmissionsAsked, OmissionKind } from '#complaints';
import { OmissionKindEnum } from '#complaints';
import type { ContactOmissionAsked } from '#requests';

@ObjectType({ description: 'What contacts add to an omission rate.' })
export class ContactOmissions {
  asked!: ContactOmissionAsked;

  @Field(() => Int, { description: 'Contacts that are old enough.' })
  problems!: number;

  @Field(() => Int, { description: 'Those of them of which nothing came.' })
  omitted!: number;
}

@ObjectType({ description: 'What complaints add to an omission rate.' })
export class ComplaintOmissions {
  kind!: OmissionKind;
  asked!: ComplaintOmissionsAsked;

  @Field(() => Int, { description: 'Complaints that are old enough.' })
  problems!: number;

  @Field(() => Int, { description: 'Those of them where it was left out.' })
  omitted!: number;
}

@ObjectType({ description: 'One of the four no-omissions as of a time, by what is known today.' })
export class OmissionRate {
  @Field(() => OmissionKindEnum, { description: 'What must not be left out.' })
  kind!: OmissionKind;

  @Field(() => Int, { description: 'After so many days a problem counts as omitted; from the policy pack.' })
  windowDays!: number;

  @Field(() => Int, { description: 'Problems that are older than that: contacts and complaints together.' })
  problems!: number;

  @Field(() => Int, { description: 'Those of them where it was left out.' })
  omitted!: number;

  @Field(() => Float, { nullable: true, description: 'omitted / problems; null without problems.' })
  rate!: number | null;

  @Field(() => ContactOmissions, {
    nullable: true,
    description:
      'The part that contacts have in it. Null where they have none: every kind but RECORDED, or a filter by what no contact tells.',
  })
  contacts!: ContactOmissions | null;

  @Field(() => ComplaintOmissions, { description: 'The part that complaints have in it.' })
  complaints!: ComplaintOmissions;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTime, MoneyScalar } from '#graphql';
import type { Money } from '#values';
import type { RemedyKind } from './complaint-words.events.js';
import { RemedyKindEnum } from './complaint-words.view.js';

@ObjectType({ description: 'A file that belongs to a complaint: where it lies, and by what it is recognised.' })
export class ComplaintAttachment {
  @Field(() => String, { description: 'Where it lies.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hex.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as `image/jpeg`.' })
  mediaType!: string;

  @Field(() => String, { nullable: true, description: 'Its name. Personal.' })
  name!: string | null;
}

@ObjectType({ description: 'Files that were added together.' })
export class ComplaintEvidence {
  @Field(() => [ComplaintAttachment], { description: 'The files.' })
  attachments!: readonly ComplaintAttachment[];

  @Field(() => String, { description: 'Who added them.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'The number under which another system keeps the same thing.' })
export class ComplaintSource {
  @Field(() => String, { description: 'The other system.' })
  system!: string;

  @Field(() => String, { description: 'Its number there.' })
  number!: string;
}

@ObjectType({ description: 'What was said later about the same complaint.' })
export class ComplaintStatement {
  @Field(() => ID, { description: 'Identifier of the statement.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The words, verbatim. Personal.' })
  words!: string | null;

  @Field(() => ComplaintSource, { nullable: true, description: 'Where it is from, if taken over.' })
  source!: ComplaintSource | null;

  @Field(() => String, { description: 'Who took it down.' })
  by!: string;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: string;
}

@ObjectType({ description: 'How to reach somebody who has no customer file. Personal.' })
export class ComplaintContact {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address!: string | null;
}

@ObjectType({ description: 'What was given at intake and could not be true: kept here, left out of its field.' })
export class ComplaintIntakeNote {
  @Field(() => String, { description: 'The field it was given for.' })
  field!: string;

  @Field(() => String, { description: 'What was given.' })
  given!: string;

  @Field(() => String, { description: 'What is wrong with it.' })
  problem!: string;
}

@ObjectType({ description: 'What was taken down at the beginning, and stays as it was told.' })
export class ComplaintIntake {
  @Field(() => String, { description: 'Who took it down.' })
  recorder!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When the product was made.' })
  productionDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is in use.' })
  inUseSince!: string | null;

  @Field(() => String, { nullable: true, description: 'The brand used before.' })
  brandUsedBefore!: string | null;

  @Field(() => RemedyKindEnum, { nullable: true, description: 'What the customer asks for.' })
  remedySought!: RemedyKind | null;

  @Field(() => MoneyScalar, { nullable: true, description: "The customer's loss so far." })
  lossSoFar!: Money | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What each further day costs the customer.' })
  lossPerDay!: Money | null;

  @Field(() => Boolean, { description: 'Whether the serial number given was only a part of one.' })
  serialIsPartial!: boolean;

  @Field(() => ComplaintSource, { nullable: true, description: 'The other system that keeps the complaint too.' })
  source!: ComplaintSource | null;

  @Field(() => [ComplaintIntakeNote], { description: 'What was given and could not be true.' })
  notes!: readonly ComplaintIntakeNote[];
}

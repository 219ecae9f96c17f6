import { ArgsType, Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayUnique, IsDate, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ComplaintFilterInput, OMISSION_KINDS, type OmissionKind, OmissionKindEnum } from '#complaints';

@ArgsType()
export class OmissionRatesArgs {
  @Field(() => [OmissionKindEnum], {
    defaultValue: [...OMISSION_KINDS],
    description: 'Which ones, by default all four.',
  })
  @ArrayUnique({ message: 'Each must be another one.' })
  @IsIn(OMISSION_KINDS, { each: true })
  kinds: readonly OmissionKind[] = OMISSION_KINDS;

  @Field(() => Date, { nullable: true, description: 'As of which time, by default now.' })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;

  @Field(() => ComplaintFilterInput, {
    nullable: true,
    description:
      'Which ones. Contacts are filtered by region, customer, owner and time; a filter by anything else leaves them out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ComplaintFilterInput)
  filter?: ComplaintFilterInput | null;
}

import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ConnectionArgs, OptionalDay, OptionalInner, OptionalNames, OptionalUuids } from '#graphql';
import type { TechnicianFilter } from './technician.queries.js';
import { TECHNICIAN_ORDERS, type TechnicianOrder, TechnicianOrderEnum } from './technician-words.view.js';

@InputType({ description: 'Which technicians. What is left out does not matter.' })
export class TechnicianFilterInput implements TechnicianFilter {
  @OptionalUuids('Of one of these partners.')
  partnerIds?: string[] | null;

  @OptionalUuids('From one of these outlets.')
  outletIds?: string[] | null;

  @OptionalNames('With one of these skills, certified or not.')
  skills?: string[] | null;

  @OptionalDay('Who works here on this day.')
  worksOn?: string | null;

  @OptionalDay('With a certificate that holds, and ends before this day.')
  certificateExpiresBefore?: string | null;
}

@ArgsType()
export class TechniciansArgs extends ConnectionArgs {
  @OptionalInner(() => TechnicianFilterInput, 'Which ones.')
  filter?: TechnicianFilterInput | null;

  @Field(() => TechnicianOrderEnum, { defaultValue: 'HIRED_ASC', description: 'In which order.' })
  @IsIn(TECHNICIAN_ORDERS)
  orderBy: TechnicianOrder = 'HIRED_ASC';
}

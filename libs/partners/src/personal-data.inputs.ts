import { InputType } from '@nestjs/graphql';
import { Choice, CommandInput, graphqlEnum, Uuid } from '#graphql';
import { PERSONAL_DATA_ERASURE_GROUNDS, type PersonalDataErasureGround } from './partner/partner-words.events.js';

const PersonalDataErasureGroundEnum = graphqlEnum(
  'PersonalDataErasureGround',
  PERSONAL_DATA_ERASURE_GROUNDS,
  'Why what is personal about people of partners is erased.',
);

@InputType({ description: 'A partner that has left or was turned down, whose people are to be forgotten.' })
export class ErasePartnerPersonalDataInput extends CommandInput {
  @Uuid('The partner.')
  partnerId!: string;

  @Choice(PersonalDataErasureGroundEnum, PERSONAL_DATA_ERASURE_GROUNDS, 'Why.')
  ground!: PersonalDataErasureGround;
}

@InputType({ description: 'A technician whose last day of work is over, and who is to be forgotten.' })
export class EraseTechnicianPersonalDataInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Choice(PersonalDataErasureGroundEnum, PERSONAL_DATA_ERASURE_GROUNDS, 'Why.')
  ground!: PersonalDataErasureGround;
}

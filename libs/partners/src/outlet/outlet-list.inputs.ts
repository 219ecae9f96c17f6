import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import {
  ConnectionArgs,
  OptionalChoices,
  OptionalFlag,
  OptionalInner,
  OptionalName,
  OptionalNames,
  OptionalUuids,
} from '#graphql';
import type { OutletFilter } from './outlet.queries.js';
import { OUTLET_KINDS, type OutletKind } from './outlet-words.events.js';
import { OUTLET_ORDERS, OutletKindEnum, type OutletOrder, OutletOrderEnum } from './outlet-words.view.js';

@InputType({ description: 'Which outlets. What is left out does not matter.' })
export class OutletFilterInput implements OutletFilter {
  @OptionalName('Part of the name.')
  text?: string | null;

  @OptionalUuids('Of one of these partners.')
  partnerIds?: string[] | null;

  @OptionalChoices(OutletKindEnum, OUTLET_KINDS, 'Of one of these kinds.')
  kinds?: OutletKind[] | null;

  @OptionalName('Serving this region, a part of it, or all around it.')
  region?: string | null;

  @OptionalNames('With one of these skills.')
  skills?: string[] | null;

  @OptionalFlag('Whether it is open.')
  isOpen?: boolean | null;
}

@ArgsType()
export class OutletsArgs extends ConnectionArgs {
  @OptionalInner(() => OutletFilterInput, 'Which ones.')
  filter?: OutletFilterInput | null;

  @Field(() => OutletOrderEnum, { defaultValue: 'NAME_ASC', description: 'In which order.' })
  @IsIn(OUTLET_ORDERS)
  orderBy: OutletOrder = 'NAME_ASC';
}

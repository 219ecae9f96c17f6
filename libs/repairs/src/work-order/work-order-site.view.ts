import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A place on the map by WGS 84, in degrees.' })
export class SiteCoordinates {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

/** Read from the order's events each time, never kept in a read model: with the customer's key it is gone everywhere. */
@ObjectType({ description: 'Where the work is done and what the customer said. Personal.' })
export class WorkOrderSite {
  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask for there.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone to ring before coming.' })
  phone!: string | null;

  @Field(() => SiteCoordinates, { nullable: true, description: 'The place on the map.' })
  coordinates!: SiteCoordinates | null;

  @Field(() => String, { nullable: true, description: 'What the customer said, word for word.' })
  words!: string | null;
}

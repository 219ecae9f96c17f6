import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IsNumber, Max, Min } from 'class-validator';
import type { Coordinates } from '#values';

/** A place in answers: the type `Coordinates`. */
@ObjectType('Coordinates', { description: 'A place by WGS-84, in degrees.' })
export class CoordinatesView implements Coordinates {
  @Field(() => Float, { description: 'North of the equator, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'East of Greenwich, -180 to 180.' })
  longitude!: number;
}

/** A place in inputs. Degrees that are none are refused here, before any rule. */
@InputType({ description: 'A place by WGS-84, in degrees.' })
export class CoordinatesInput implements Coordinates {
  @Field(() => Float, { description: 'North of the equator, -90 to 90.' })
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude!: number;

  @Field(() => Float, { description: 'East of Greenwich, -180 to 180.' })
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude!: number;
}

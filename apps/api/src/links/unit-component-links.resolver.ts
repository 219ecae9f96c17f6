import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { genuinePart, PartSerialView } from '#parts';
import { partIdOf } from '#parts/events';
import { UnitComponentView } from '#products';

const GENUINE_COST = 5;

@Resolver(() => UnitComponentView)
export class UnitComponentLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartSerialView, {
    nullable: true,
    complexity: GENUINE_COST,
    description: 'What stock knows of the piece; null where it is none of a part with serials.',
  })
  genuinePart(
    @Parent() { partNumber, serial }: UnitComponentView,
    @CurrentScope() scope: Scope,
  ): Promise<PartSerialView | null> | null {
    return partNumber === null ? null : genuinePart(scope, this.dataSource, { partId: partIdOf(partNumber), serial });
  }
}

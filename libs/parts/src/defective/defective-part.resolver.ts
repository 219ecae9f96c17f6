import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { partFactProjection } from '../failure/part-fact.projection.js';
import { supplierFailureRates } from '../failure/supplier-failure.queries.js';
import { SupplierFailureRate } from '../failure/supplier-failure.view.js';
import { idOfPart } from '../part/part.queries.js';
import { PARTS_READERS } from '../parts-roles.js';
import { partSerialProjection } from '../serial/part-serial.projection.js';
import { genuinePart } from '../serial/part-serial.queries.js';
import { PartSerialView } from '../serial/part-serial.view.js';
import { DefectivePartsArgs, GenuinePartArgs, SupplierFailureArgs } from './defective-part.inputs.js';
import { defectivePartProjection } from './defective-part.projection.js';
import { defectivePartById, listDefectiveParts } from './defective-part.queries.js';
import { DefectivePartView } from './defective-part.view.js';

const DefectivePartConnection = connectionType(DefectivePartView, { name: 'DefectivePart' });

@Resolver()
export class DefectivePartResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => DefectivePartView, { nullable: true, description: 'A defective part.' })
  defectivePart(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the piece.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<DefectivePartView | null> {
    const awaited = { projection: defectivePartProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => defectivePartById(scope, this.dataSource, id));
  }

  @Allow(...PARTS_READERS)
  @Query(() => DefectivePartConnection, {
    description: 'Pieces that were replaced or did not work: expected, overdue, here, or gone.',
  })
  defectiveParts(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: DefectivePartsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<DefectivePartView>> {
    const awaited = { projection: defectivePartProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listDefectiveParts(scope, this.dataSource, list));
  }

  @Allow(...PARTS_READERS)
  @Query(() => [SupplierFailureRate], {
    description: 'How often pieces fail, by supplier and part, the worst first. Partners see those of their outlets.',
  })
  supplierFailureRates(
    @CurrentScope() scope: Scope,
    @Args() { filter }: SupplierFailureArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<SupplierFailureRate[]> {
    const awaited = { projection: partFactProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => supplierFailureRates(scope, this.dataSource, filter ?? {}));
  }

  @Allow(...PARTS_READERS)
  @Query(() => PartSerialView, {
    nullable: true,
    description:
      'Whether a piece is genuine, and where it is. Where it is elsewhere than with you, only that it is known.',
  })
  genuinePart(
    @CurrentScope() scope: Scope,
    @Args() { part, serial }: GenuinePartArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartSerialView | null> {
    const awaited = { projection: partSerialProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () =>
      genuinePart(scope, this.dataSource, { partId: idOfPart(part), serial }),
    );
  }
}

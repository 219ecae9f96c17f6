import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { inOrderOf, type OperationContext } from '#graphql';
import { DefectivePartView } from '../defective/defective-part.view.js';
import { LotView } from '../lot/lot.view.js';
import { PurchaseOrderView } from '../purchase-order/purchase-order.view.js';
import { ReorderPointView } from '../reorder/reorder-point.view.js';
import { ReservationView } from '../reservation/reservation.view.js';
import { PartStockView } from '../stock/part-stock.view.js';
import { partsByIds } from './part.queries.js';
import { PartView } from './part.view.js';

type OfPart = Readonly<{ partId: string }>;

const LOADER = Symbol('parts');

const partOf = (
  dataSource: DataSource,
  scope: Scope,
  { partId }: OfPart,
  { loader }: OperationContext,
): Promise<PartView | null> =>
  loader(LOADER, async (ids: readonly string[]) =>
    inOrderOf(ids, await partsByIds(scope, dataSource, ids), ({ id }) => id),
  ).load(partId);

const PART = { nullable: true, description: 'The part as the catalogue has it.' } as const;

@Resolver(() => PartStockView)
export class PartOfStockResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: PartStockView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

@Resolver(() => LotView)
export class PartOfLotResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: LotView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

@Resolver(() => ReservationView)
export class PartOfReservationResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: ReservationView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

@Resolver(() => PurchaseOrderView)
export class PartOfPurchaseOrderResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: PurchaseOrderView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

@Resolver(() => DefectivePartView)
export class PartOfDefectiveResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: DefectivePartView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

@Resolver(() => ReorderPointView)
export class PartOfReorderPointResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartView, PART)
  part(@CurrentScope() scope: Scope, @Parent() row: ReorderPointView, @Context() context: OperationContext) {
    return partOf(this.dataSource, scope, row, context);
  }
}

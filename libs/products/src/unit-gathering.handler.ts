import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { fold } from '#event-sourcing';
import { batched, Codec, EventStore } from '#event-store';
import { Waits } from '#projections';
import type { OrderEvent, OrderPlaced } from './order.events.js';
import { productsByIds } from './product.queries.js';
import type { ProductView } from './product.view.js';
import { serialOf } from './serial.events.js';
import { unitProjection } from './unit.projection.js';
import { unitsByIds, unitsWithSerial } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import type { KnownProduct, KnownSale, UnitKnown } from './unit-known.js';
import { unitRangeDecider, unitRangeStream } from './unit-range.decider.js';
import type { UnitRangeEvent } from './unit-range.events.js';
import { isWithin, parts } from './unit-range-serials.js';
import { refusal } from './unit-rejection.js';

const SHOWN = 5;
const PATIENCE_MS = 5_000;

/** Looks up what the rules of units ask for. Ranges and orders are read from their streams, which nothing is ahead of. */
@Injectable()
export class UnitGathering {
  private readonly products = batched((ids: readonly string[]) => this.productsWith(ids));
  private readonly known = batched((ids: readonly string[]) => this.knownAmong(ids));

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  async product(productId: string | null): Promise<KnownProduct | null> {
    if (productId === null) return null;
    return this.products.load(productId);
  }

  private async productsWith(ids: readonly string[]): Promise<(KnownProduct | null)[]> {
    const found = await productsByIds(SYSTEM_SCOPE, this.dataSource, [...new Set(ids)]);
    const known = new Map(found.map((product) => [product.id, knownOf(product)]));
    return ids.map((id) => known.get(id) ?? null);
  }

  /** Whether a unit has facts of its own, as far as they are projected: what only its first fact needs is not looked up then. */
  isKnown(unitId: string): Promise<boolean> {
    return this.known.load(unitId);
  }

  private async knownAmong(ids: readonly string[]): Promise<boolean[]> {
    const found = new Set((await unitsByIds(SYSTEM_SCOPE, this.dataSource, ids)).map(({ id }) => id));
    return ids.map((id) => found.has(id));
  }

  /** The range that a serial belongs to. */
  async range(productId: string | null, serial: string | null): Promise<UnitKnown['range']> {
    const { prefix, digits } = parts(serialOf(serial ?? ''));
    if (productId === null || digits === '') return null;
    const stored = await this.store.readStream(unitRangeStream(productId, prefix));
    const ranges = fold(unitRangeDecider, await this.codec.decode<UnitRangeEvent>(stored));
    return ranges.find((range) => isWithin(digits, range)) ?? null;
  }

  async elsewhere(productId: string | null, serial: string | null): Promise<UnitKnown['elsewhere']> {
    if (serial === null) return null;
    const found = await unitsWithSerial(SYSTEM_SCOPE, this.dataSource, serial);
    const other = found.some((unit) => unit.productId === productId) ? undefined : found[0];
    return other ? { productId: other.productId, sku: other.sku } : null;
  }

  async sale(orderId: string, lineNo: number): Promise<KnownSale | null> {
    const events = await this.codec.decode<OrderEvent>(await this.store.readStream(`order-${orderId}`));
    const placed = events.find((event) => event.type === 'OrderPlaced');
    return placed ? saleIn(placed, lineNo) : null;
  }

  /** Serials within a range that were registered one by one, some of them, those of a moment ago included. */
  async registeredWithin(range: Readonly<{ productId: string; prefix: string; first: string; last: string }>) {
    const isSeen = await this.waits.until(unitProjection.name, await this.store.head(), PATIENCE_MS);
    if (!isSeen) throw refusal('UNIT_RANGE_NOT_CHECKED');
    const { productId, prefix, first, last } = range;
    const rows = await this.dataSource
      .createQueryBuilder(UnitView, 'row')
      .select('row.serial', 'serial')
      .where('row.productId = :productId AND length(row.serial) = length(:from)', { productId, from: prefix + first })
      .andWhere('row.serial COLLATE "C" BETWEEN :from AND :to', { to: prefix + last })
      .limit(SHOWN)
      .getRawMany<{ serial: string }>();
    return rows.map(({ serial }) => serial);
  }
}

const knownOf = ({ id, sku, intendedRegions, serviceLifeMonths }: ProductView): KnownProduct => ({
  productId: id,
  sku,
  intendedRegions,
  serviceLifeMonths,
});

const saleIn = ({ data }: OrderPlaced, lineNo: number): KnownSale | null => {
  const line = data.lines.find(({ no }) => no === lineNo);
  return line ? { customerId: data.customerId, region: data.region, price: line.unitPrice } : null;
};

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { complaintDecider } from '#complaints';
import type { ComplaintEvent } from '#complaints/events';
import { type Event, fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { listPriceOf, productBySkuOrId, purchaseOf, type UnitView, unitsByIds, unitsWithSerial } from '#products';
import { orderIdOf, serialOf } from '#products/events';
import type { LineFacts, OpeningFacts, OrderFacts, RemedyFacts, UnitFacts } from './opening-facts.js';
import { remedyFacts } from './remedy-facts.js';
import type { LineGiven, OpenReturn } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import type { ReturnEvent } from './return.events.js';
import type { ReturnKnown } from './return-known.js';
import type { ShipReplacement } from './settlement.commands.js';

type Remedied = Readonly<{ remedy: RemedyFacts | null; unit: UnitView | null }>;

/** Looks up what the rules ask for. Complaints are read from their streams, which nothing is ahead of. */
@Injectable()
export class ReturnGathering {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async facts({ data, at }: OpenReturn): Promise<OpeningFacts> {
    const on = at.slice(0, 10);
    if (data.task) return this.factsOfTask(data.task, on);
    const units = await Promise.all(data.lines.map((line) => this.unitsOf(line)));
    const lines = await Promise.all(data.lines.map((line, n) => this.lineFacts(line, units[n] ?? [], on)));
    const order =
      data.orderNumber === null
        ? await this.orderOf(onlyOf(units.map(onlyOf)))
        : await this.order(orderIdOf(data.orderNumber));
    return { order, lines, remedy: null };
  }

  /** For `ShipReplacement`: the unit with this serial; of the article that goes, where several have it. */
  async replacement({ data }: ShipReplacement): Promise<ReturnKnown['replacement']> {
    if (data.serial === null) return null;
    const state = fold(returnDecider, await this.events<ReturnEvent>(`return-${data.returnId}`));
    const line = state?.lines.find(({ no }) => no === data.no);
    const units = await this.units(data.serial);
    const unit = units.find(({ productId }) => productId === line?.productId) ?? onlyOf(units);
    return unit && { unitId: unit.id, serial: unit.serial };
  }

  private async factsOfTask(task: NonNullable<OpenReturn['data']['task']>, on: string): Promise<OpeningFacts> {
    const { remedy, unit } = await this.remedied(task);
    if (!remedy) return { order: null, lines: [], remedy };
    const line = await this.lineFacts(remedy.line, unit ? [unit] : [], on);
    return { order: await this.orderOf(unit), lines: [line], remedy };
  }

  private async remedied({ complaintId, remedyNo }: NonNullable<OpenReturn['data']['task']>): Promise<Remedied> {
    const complaint = fold(complaintDecider, await this.events<ComplaintEvent>(`complaint-${complaintId}`));
    if (!complaint) return { remedy: null, unit: null };
    const [productId = null, unitId = null] = complaint.identifiedAs;
    const unit = await this.unitOf(unitId, complaint.serial, productId);
    const product = productId && (await productBySkuOrId(SYSTEM_SCOPE, this.dataSource, productId));
    return {
      remedy: remedyFacts(complaint, remedyNo, unit && unitFacts(unit), (product && product.sku) || null),
      unit,
    };
  }

  /** The unit that was identified, else the only one that has the serial. */
  private async unitOf(
    unitId: string | null,
    serial: string | null,
    productId: string | null,
  ): Promise<UnitView | null> {
    const [identified] = unitId === null ? [] : await unitsByIds(SYSTEM_SCOPE, this.dataSource, [unitId]);
    if (identified || serial === null) return identified ?? null;
    const named = (await this.units(serial)).filter((unit) => productId === null || unit.productId === productId);
    return onlyOf(named);
  }

  /** Units that answer to a serial, of whatever product. */
  private async units(serial: string): Promise<readonly UnitView[]> {
    return unitsWithSerial(SYSTEM_SCOPE, this.dataSource, serialOf(serial));
  }

  private async unitsOf({ serial }: LineGiven): Promise<readonly UnitView[]> {
    return serial === null ? [] : this.units(serial);
  }

  private async lineFacts({ sku }: LineGiven, units: readonly UnitView[], on: string): Promise<LineFacts> {
    const product = sku === null ? null : await productBySkuOrId(SYSTEM_SCOPE, this.dataSource, sku);
    const priced = product?.sku ?? units[0]?.sku ?? null;
    return {
      product: product && { productId: product.id, sku: product.sku },
      units: units.map(unitFacts),
      listPrice: priced === null ? null : await listPriceOf(SYSTEM_SCOPE, this.dataSource, priced, on),
    };
  }

  /** The order that nobody named, where it tells by what line the unit was bought. */
  private async orderOf(unit: UnitView | null): Promise<OrderFacts | null> {
    const order = unit?.orderId ? await this.order(unit.orderId) : null;
    return unit && order && isTold(order, unit) ? order : null;
  }

  private async order(orderId: string): Promise<OrderFacts | null> {
    const order = await purchaseOf(SYSTEM_SCOPE, this.dataSource, orderId);
    return order && { ...order, isCancelled: order.lines.length === 0 };
  }

  private async events<E extends Event>(stream: string) {
    return this.codec.decode<E>(await this.store.readStream(stream));
  }
}

const onlyOf = <T>(all: readonly (T | null)[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

const isTold = ({ lines, isCancelled }: OrderFacts, { productId, serial }: UnitView): boolean => {
  const same = lines.filter((line) => line.productId === productId);
  return !isCancelled && (same.length === 1 || same.filter(({ serials }) => serials.includes(serial)).length === 1);
};

const isoOf = (date: Date | null): string | null => date && date.toISOString();

const unitFacts = (unit: UnitView): UnitFacts => ({
  unitId: unit.id,
  productId: unit.productId,
  sku: unit.sku,
  serial: unit.serial,
  batch: unit.batch,
  region: unit.region,
  customerId: unit.customerId,
  price: unit.price,
  shippedAt: isoOf(unit.shippedAt),
  deliveredAt: isoOf(unit.deliveredAt),
});

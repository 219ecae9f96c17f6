import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { PolicyPack } from '#policy-pack';
import { priceListIdOf } from '#products/events';
import { repairPolicySection } from '../repairs.policy-section.js';
import { localDate } from '../visit/local-time.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { ListPrice } from './line-facts.js';
import { listPrices } from './list-prices.queries.js';

/** What the work of an order costs by price lists. */
@Injectable()
export class PublishedPrices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  /** By the company's published lists, in its currency. */
  ofWork(state: WorkOrder, at: string): Promise<readonly ListPrice[]> {
    const { priceLists } = this.policy.lines;
    const { currency } = this.pack;
    return this.byLists(state, at, [
      priceListIdOf(priceLists.REPAIR, currency),
      priceListIdOf(priceLists.PARTS, currency),
    ]);
  }

  /** By other lists, such as that of a contract. */
  byLists(state: WorkOrder, at: string, priceListIds: readonly string[]): Promise<readonly ListPrice[]> {
    const on = localDate(this.pack.zone, at);
    return listPrices(SYSTEM_SCOPE, this.dataSource, { on, priceListIds, skus: this.articlesOf(state) });
  }

  private get policy() {
    return this.pack.section(repairPolicySection);
  }

  private articlesOf({ lines }: WorkOrder): readonly string[] {
    const { lines: ofLines, bills } = this.policy;
    const besides = [ofLines.travelSku, bills.inspectionSku].flatMap((sku) => sku ?? []);
    const skus = lines.lines.flatMap(({ labourSku, parts }) => [labourSku, ...parts.map((part) => part.partNumber)]);
    return [...new Set([...skus, ...besides])];
  }
}

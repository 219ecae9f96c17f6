import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { partnersByIds } from '#partners';
import { PublishedPrices } from '../line/published-prices.handler.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { type BillFacts, type FeeFacts, NO_BILL_FACTS } from './bill-facts.js';

/** Looks up what a bill goes by, and what the company owes a partner. */
@Injectable()
export class BillGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prices: PublishedPrices,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<{ bills?: BillFacts }> {
    if (!state) return {};
    switch (command.type) {
      case 'IssueBill':
        return { bills: { ...NO_BILL_FACTS, prices: await this.prices.ofWork(state, command.at) } };
      case 'CloseWorkOrder':
        return { bills: { ...NO_BILL_FACTS, fee: await this.fee(state, command.at) } };
      default:
        return {};
    }
  }

  async together() {
    return [];
  }

  private async fee(state: WorkOrder, at: string): Promise<FeeFacts | null> {
    const { assignment } = state.offers;
    if (!assignment) return null;
    const { partnerId, outletId } = assignment;
    const [partner] = await partnersByIds(SYSTEM_SCOPE, this.dataSource, [partnerId]);
    if (partner?.kind !== 'THIRD_PARTY') return null;
    const priceListId = partner.contract?.servicePriceListId ?? null;
    const prices = priceListId === null ? [] : await this.prices.byLists(state, at, [priceListId]);
    return { partnerId, outletId, priceListId, prices };
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { partnersByIds } from '#partners';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { type LineFacts, NO_LINE_FACTS } from './line-facts.js';
import { PublishedPrices } from './published-prices.handler.js';

/** Looks up what lines cost by the published lists, and whose work they are. */
@Injectable()
export class LineGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prices: PublishedPrices,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<{ lines?: LineFacts }> {
    if (!state) return {};
    switch (command.type) {
      case 'IssueQuote':
      case 'AuthoriseLines':
        return { lines: { ...NO_LINE_FACTS, prices: await this.prices.ofWork(state, command.at) } };
      case 'RecordLineRepaired': {
        const [prices, isOwnWork] = await Promise.all([this.prices.ofWork(state, command.at), this.isOwnWork(state)]);
        return { lines: { ...NO_LINE_FACTS, prices, isOwnWork } };
      }
      default:
        return {};
    }
  }

  async together() {
    return [];
  }

  private async isOwnWork({ offers }: WorkOrder): Promise<boolean> {
    const partnerId = offers.assignment?.partnerId ?? null;
    const [partner] = partnerId === null ? [] : await partnersByIds(SYSTEM_SCOPE, this.dataSource, [partnerId]);
    return partner ? partner.kind === 'OWN' : true;
  }
}

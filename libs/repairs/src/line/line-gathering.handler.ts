import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { partnersByIds } from '#partners';
import { PartsReservations } from '#parts';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { RecordLineRepaired } from './line.commands.js';
import { type LineFacts, NO_LINE_FACTS } from './line-facts.js';
import { PublishedPrices } from './published-prices.handler.js';

/** Looks up what lines cost by the published lists, and whose work they are. */
@Injectable()
export class LineGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly prices: PublishedPrices,
    private readonly reservations: PartsReservations,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<{ lines?: LineFacts }> {
    if (!state) return {};
    switch (command.type) {
      case 'IssueQuote':
      case 'AuthoriseLines':
        return { lines: { ...NO_LINE_FACTS, prices: await this.prices.ofWork(state, command.at) } };
      case 'RecordLineRepaired': {
        const [prices, isOwnWork, partCosts] = await Promise.all([
          this.prices.ofWork(state, command.at),
          this.isOwnWork(state),
          this.partCosts(command),
        ]);
        return { lines: { ...NO_LINE_FACTS, prices, isOwnWork, partCosts } };
      }
      default:
        return {};
    }
  }

  async together() {
    return [];
  }

  private async partCosts(command: RecordLineRepaired): Promise<NonNullable<LineFacts['partCosts']>> {
    const costs = await Promise.all(
      command.data.partsUsed.map(async ({ reservationId, quantity, serials }) => {
        const data = { reservationId, quantity, serials, unitId: null, defectiveExpected: null };
        const cost = await this.reservations.costOf({ ...command, type: 'ConsumeReservation', data });
        return cost ? [{ reservationId, cost }] : [];
      }),
    );
    return costs.flat();
  }

  private async isOwnWork({ offers }: WorkOrder): Promise<boolean> {
    const partnerId = offers.assignment?.partnerId ?? null;
    const [partner] = partnerId === null ? [] : await partnersByIds(SYSTEM_SCOPE, this.dataSource, [partnerId]);
    return partner ? partner.kind === 'OWN' : true;
  }
}

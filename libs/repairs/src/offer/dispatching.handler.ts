import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, SYSTEM_SCOPE } from '#auth';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { depositPolicySection, partnersPolicySection } from '#partners';
import { PolicyPack } from '#policy-pack';
import type { Money } from '#values';
import type { WorkOrderEvent } from '../events.js';
import { listPrices } from '../line/list-prices.queries.js';
import { repairPolicySection } from '../repairs.policy-section.js';
import { localDate } from '../visit/local-time.js';
import { workOrderDecider } from '../work-order/work-order.decider.js';
import { isReached } from '../work-order/work-order-reach.queries.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { OutletFacts } from './candidate.js';
import type { CandidatesView } from './candidate.view.js';
import { jobOf } from './job.js';
import { articlesOf, jobPrice } from './job-price.js';
import { outletFacts, type UnpricedOutlet } from './outlet-facts.queries.js';
import { rankCandidates } from './ranking.js';

/** Looks up who could do a job, and explains whom it would be offered to. */
@Injectable()
export class Dispatching {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** `isWhole`: with those of whom it is clear without a ranking that they may not be asked. */
  async outletsFor(state: WorkOrder, at: string, isWhole: boolean): Promise<readonly OutletFacts[]> {
    const { order } = state;
    const on = localDate(this.pack.zone, at);
    const { reservedPercent } = this.pack.section(depositPolicySection);
    const isHeld = ({ byJobKind, otherwise }: (typeof reservedPercent)['COMPANY']): boolean =>
      (byJobKind[order.kind] ?? otherwise) > 0;
    const outlets = await outletFacts(SYSTEM_SCOPE, this.dataSource, {
      job: jobOf(order),
      at,
      on,
      certifiedSkills: this.pack.section(partnersPolicySection).certifiedSkills,
      isDepositHeld: { company: isHeld(reservedPercent.COMPANY), partner: isHeld(reservedPercent.PARTNER) },
      isWhole,
    });
    return this.priced(outlets, state, on);
  }

  private async priced(
    outlets: readonly UnpricedOutlet[],
    state: WorkOrder,
    on: string,
  ): Promise<readonly OutletFacts[]> {
    const { dispatch, lines, bills } = this.pack.section(repairPolicySection);
    const articles = articlesOf(state, { byKind: dispatch.ranking.articles, travelSku: lines.travelSku });
    const priceListIds = [...new Set(outlets.flatMap(({ priceListId }) => priceListId ?? []))];
    const prices = await listPrices(SYSTEM_SCOPE, this.dataSource, { on, priceListIds, skus: articles });
    const fee = bills.partnerFee[state.order.kind];
    const rules = { articles, prices, fee, converted: (money: Money) => this.inCompanyCurrency(money) };
    return outlets.map(({ priceListId, ...outlet }) => ({
      ...outlet,
      price: jobPrice({ isOwn: outlet.isOwn, priceListId }, rules),
    }));
  }

  private inCompanyCurrency(money: Money): Money | null {
    const converted = this.pack.inCompanyCurrency(money);
    return typeof converted === 'string' ? null : converted;
  }

  /** The ranking as an offer would go by it now; null where the scope does not see the order. */
  async candidates(scope: Scope, workOrderId: string): Promise<CandidatesView | null> {
    const stored = await this.store.readStream(`workorder-${workOrderId}`);
    const state = fold(workOrderDecider, await this.codec.decode<WorkOrderEvent>(stored));
    if (!state || !isReached(scope, state)) return null;
    const job = { ...jobOf(state.order), asked: state.offers.asked };
    const outlets = await this.outletsFor(state, new Date().toISOString(), true);
    const { ranking } = this.pack.section(repairPolicySection).dispatch;
    return {
      workOrderId,
      distanceBasis: job.coordinates ? 'COORDINATES' : 'REGION',
      candidates: rankCandidates(job, outlets, ranking),
      packVersion: this.pack.version,
    };
  }
}

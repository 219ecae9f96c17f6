import { Inject, Injectable } from '@nestjs/common';
import type { Part } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { repairPolicySection } from '../repairs.policy-section.js';
import { WORK_ORDER_PARTS, type WorkOrderPart } from './work-order.part.js';
import type { WorkOrderCommand } from './work-order-command.js';
import { NOTHING_GATHERED, type WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

/** What the parts of a work order gather for a command, and what other streams decide with it. */
@Injectable()
export class WorkOrderGathering {
  constructor(
    private readonly pack: PolicyPack,
    @Inject(WORK_ORDER_PARTS) private readonly parts: readonly WorkOrderPart[],
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<WorkOrderKnown> {
    const gathered = await Promise.all(this.parts.map((each) => each.gather(command, state)));
    return gathered.reduce<WorkOrderKnown>((known, more) => ({ ...known, ...more }), this.known());
  }

  async together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]> {
    const others = await Promise.all(this.parts.map((each) => each.together(command, state, known)));
    return others.flat();
  }

  /** Each part may run the attempt again, around what the others do. */
  going<T>(command: WorkOrderCommand, attempt: () => Promise<T>): Promise<T> {
    return this.parts.reduce(
      (inner, part) => (part.going ? () => part.going?.(command, inner) ?? inner() : inner),
      attempt,
    )();
  }

  /** What every command needs. */
  known(): WorkOrderKnown {
    const { pack } = this;
    return {
      ...NOTHING_GATHERED,
      actor: null,
      packVersion: pack.version,
      policy: pack.section(repairPolicySection),
      currency: pack.currency,
      zone: pack.zone,
      rates: pack.rates,
      dueAt: (due, from) => pack.dueAt(due, from),
      inCompanyCurrency: (money) => pack.inCompanyCurrency(money),
    };
  }
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, NO_STREAM, part, type Receipt, StoreConflict } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { WorkOrderEvent } from '../events.js';
import { repairPolicySection } from '../repairs.policy-section.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrderPart } from './work-order.part.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrderKnown } from './work-order-known.js';
import type { WorkOrder } from './work-order-state.js';

const GATHER_AGAIN_FOR_MS = 2_000;

/** What travels on Nest's CommandBus for work orders. */
export class HandleWorkOrder extends Command<Receipt> {
  constructor(readonly command: WorkOrderCommand) {
    super();
  }
}

type Read = Readonly<{ state: WorkOrder | null; version: bigint }>;

/**
 * Reads the order, lets its parts gather, and appends what the order and other streams decide together, or nothing.
 * What other streams decide depends on the order as it was read, so its version is named; another one is gathered again.
 */
@CommandHandler(HandleWorkOrder)
export class WorkOrderHandler implements ICommandHandler<HandleWorkOrder> {
  private readonly parts: readonly WorkOrderPart[] = [];

  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async execute({ command }: HandleWorkOrder): Promise<Receipt> {
    const giveUpAt = performance.now() + GATHER_AGAIN_FOR_MS;
    for (;;) {
      try {
        return await this.attempt(command);
      } catch (error) {
        const isOurs = error instanceof StoreConflict && command.expectedVersion === undefined;
        if (!isOurs || performance.now() > giveUpAt) throw error;
      }
    }
  }

  private async attempt(command: WorkOrderCommand): Promise<Receipt> {
    const read = await this.read(workOrderDecider.stream(command));
    const known = await this.gather(command, read.state);
    const others = await Promise.all(this.parts.map((each) => each.together(command, read.state, known)));
    const pinned = { ...command, expectedVersion: command.expectedVersion ?? read.version };
    const together = others.flat();
    const [receipt, ...rest] = await this.runner.runTogether([
      part({ decider: workOrderDecider, command: together.length ? pinned : command, known }),
      ...together,
    ]);
    if (!receipt) throw new Error('A command on a work order led to no receipt.');
    return rest.reduce((sum, { position }) => ({ ...sum, position: later(sum.position, position) }), receipt);
  }

  private async read(stream: string): Promise<Read> {
    const stored = await this.store.readStream(stream);
    const events = await this.codec.decode<WorkOrderEvent>(stored);
    return { state: fold(workOrderDecider, events), version: stored.at(-1)?.version ?? NO_STREAM };
  }

  private async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<WorkOrderKnown> {
    const { pack } = this;
    const gathered = await Promise.all(this.parts.map((each) => each.gather(command, state)));
    return gathered.reduce<WorkOrderKnown>((known, more) => ({ ...known, ...more }), {
      packVersion: pack.version,
      policy: pack.section(repairPolicySection),
      currency: pack.currency,
      zone: pack.zone,
      rates: pack.rates,
      dueAt: (due, from) => pack.dueAt(due, from),
      inCompanyCurrency: (money) => pack.inCompanyCurrency(money),
    });
  }
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import {
  Codec,
  CommandRunner,
  EventStore,
  firstOf,
  NO_STREAM,
  part,
  type Receipt,
  StoreConflict,
  type StoredEvent,
} from '#event-store';
import type { WorkOrderEvent } from '../events.js';
import type { Actor } from './actor.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrderCommand } from './work-order-command.js';
import { WorkOrderGathering } from './work-order-gathering.handler.js';

const GATHER_AGAIN_FOR_MS = 2_000;

/** What travels on Nest's CommandBus for work orders. */
export class HandleWorkOrder extends Command<Receipt> {
  constructor(
    readonly command: WorkOrderCommand,
    readonly actor: Actor | null = null,
  ) {
    super();
  }
}

/**
 * Reads the order, lets its parts gather, and appends what the order and other streams decide together, or nothing.
 * What other streams decide depends on the order as it was read, so its version is named; another one is gathered again.
 */
@CommandHandler(HandleWorkOrder)
export class WorkOrderHandler implements ICommandHandler<HandleWorkOrder> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly gathering: WorkOrderGathering,
  ) {}

  async execute({ command, actor }: HandleWorkOrder): Promise<Receipt> {
    const giveUpAt = performance.now() + GATHER_AGAIN_FOR_MS;
    for (;;) {
      try {
        return await this.gathering.going(command, () => this.attempt(command, actor));
      } catch (error) {
        const isOurs = error instanceof StoreConflict && command.expectedVersion === undefined;
        if (!isOurs || performance.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 45));
      }
    }
  }

  private async attempt(command: WorkOrderCommand, actor: Actor | null): Promise<Receipt> {
    const stored = await this.store.readStream(workOrderDecider.stream(command));
    if (isRepeat(command, stored)) return this.runner.run(workOrderDecider, command, this.gathering.known());
    const state = fold(workOrderDecider, await this.codec.decode<WorkOrderEvent>(stored));
    const known = { ...(await this.gathering.gather(command, state)), actor };
    const together = await this.gathering.together(command, state, known);
    const version = stored.at(-1)?.version ?? NO_STREAM;
    const pinned = { ...command, expectedVersion: command.expectedVersion ?? version };
    const receipts = await this.runner.runTogether([
      part({ decider: workOrderDecider, command: together.length ? pinned : command, known }),
      ...together,
    ]);
    return firstOf(receipts);
  }
}

/** What was decided before is not gathered for again: the runner knows the first receipt. */
const isRepeat = ({ id }: WorkOrderCommand, stored: readonly StoredEvent[]): boolean =>
  stored.some(({ meta }) => meta.commandId === id);

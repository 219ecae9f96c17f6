import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { Rejection } from '#event-sourcing';
import { EventStore } from '#event-store';
import { Waits } from '#projections';
import { newId } from '#values';
import { HandleWorkOrder } from '../work-order/work-order.handler.js';
import { awaitedLineProjection } from './awaited-line.projection.js';
import { linesAwaiting } from './awaited-line.queries.js';
import type { AwaitedLineView } from './awaited-line.view.js';
import type { ReserveAwaitedParts } from './awaited-parts.commands.js';

const WAIT_MS = 10_000;

/** What travels on Nest's CommandBus for all lines that wait for a part. */
export class HandleAwaitedParts extends Command<number> {
  constructor(readonly command: ReserveAwaitedParts) {
    super();
  }
}

/** Asks for each line on its own order; one that no longer takes parts says no, and the next is asked. Answers how many. */
@CommandHandler(HandleAwaitedParts)
export class AwaitedPartsHandler implements ICommandHandler<HandleAwaitedParts> {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  async execute({ command }: HandleAwaitedParts): Promise<number> {
    if (!(await this.waits.until(awaitedLineProjection.name, await this.store.head(), WAIT_MS)))
      throw new Error('The rows of waiting lines are behind.');
    const lines = await linesAwaiting(SYSTEM_SCOPE, this.dataSource, command.data);
    for (const line of lines) await this.ask(line, command);
    return lines.length;
  }

  private async ask({ id, workOrderId, no }: AwaitedLineView, command: ReserveAwaitedParts): Promise<void> {
    const { outletId } = command.data;
    const reserve = {
      ...command,
      id: newId(`${command.id}/${id}`, 'reservation'),
      type: 'ReserveLineParts' as const,
      data: { workOrderId, no, outletId },
    };
    try {
      await this.bus.execute(new HandleWorkOrder(reserve));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { EventStore, type Receipt } from '#event-store';
import { Waits } from '#projections';
import type { ReturnCommand } from './return.commands.js';
import { HandleReturn } from './return.handler.js';
import { returnProjection } from './return.projection.js';
import { returnById } from './return.queries.js';
import { refusal } from './return-rejection.js';

const WAIT_MS = 2_000;

/** Sends what callers ask of returns, where they see them. */
@Injectable()
export class ReturnSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  /** @throws Rejection `RETURN_NOT_FOUND` where the scope does not see the return */
  async send(scope: Scope, command: ReturnCommand): Promise<Receipt> {
    const isNarrow = scope.rows.kind !== 'ALL' && command.type !== 'OpenReturn';
    if (isNarrow && !(await this.isSeen(scope, command.data.returnId))) throw refusal('RETURN_NOT_FOUND', null);
    return this.bus.execute(new HandleReturn(command));
  }

  /** What was just opened gets time to be seen. */
  private async isSeen(scope: Scope, id: string): Promise<boolean> {
    if (await returnById(scope, this.dataSource, id)) return true;
    await this.waits.until(returnProjection.name, await this.store.head(), WAIT_MS);
    return (await returnById(scope, this.dataSource, id)) !== null;
  }
}

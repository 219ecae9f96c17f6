import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Recorded } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import type { WorkOrderEvent } from '../events.js';
import { workOrderById } from './work-order.queries.js';

/** The events of work orders, for who sees the order. */
@Injectable()
export class WorkOrderLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** Oldest first; null where the scope does not see the order. */
  async eventsOf(scope: Scope, id: string): Promise<readonly Recorded<WorkOrderEvent>[] | null> {
    if (!(await workOrderById(scope, this.dataSource, id))) return null;
    return this.codec.decode<WorkOrderEvent>(await this.store.readStream(`workorder-${id}`));
  }
}

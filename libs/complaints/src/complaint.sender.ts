import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { EventStore, type Receipt } from '#event-store';
import { Waits } from '#projections';
import type { ComplaintCommand } from './complaint.commands.js';
import { HandleComplaint } from './complaint.handler.js';
import { complaintProjection } from './complaint.projection.js';
import { complaintById } from './complaint.queries.js';
import type { ComplaintView } from './complaint.view.js';
import { refusal } from './complaint-rejection.js';

const WAIT_MS = 2_000;

/** Sends what callers ask of complaints, where they see them. */
@Injectable()
export class ComplaintSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  /** @throws Rejection `COMPLAINT_NOT_FOUND` where the scope does not see the complaint */
  async send(scope: Scope, command: ComplaintCommand): Promise<Receipt> {
    const isNarrow = scope.rows.kind !== 'ALL' && command.type !== 'RegisterComplaint';
    if (isNarrow) await this.find(scope, command.data.complaintId);
    return this.bus.execute(new HandleComplaint(command));
  }

  /**
   * The complaint as the scope sees it; what was just registered gets time to be seen.
   *
   * @throws Rejection `COMPLAINT_NOT_FOUND`
   */
  async find(scope: Scope, id: string): Promise<ComplaintView> {
    const look = () => complaintById(scope, this.dataSource, id);
    const found = (await look()) ?? (await this.afterHead(look));
    if (!found) throw refusal('COMPLAINT_NOT_FOUND', null);
    return found;
  }

  private async afterHead<T>(look: () => Promise<T>): Promise<T> {
    await this.waits.until(complaintProjection.name, await this.store.head(), WAIT_MS);
    return look();
  }
}

export const isoOrNull = (date: Date | null): string | null => date && date.toISOString();

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { EventStore, type Receipt } from '#event-store';
import type { CommandInput } from '#graphql';
import { Waits } from '#projections';
import type { ComplaintCommand } from './complaint.commands.js';
import { HandleComplaint } from './complaint.handler.js';
import { complaintProjection } from './complaint.projection.js';
import { complaintsByIds } from './complaint.queries.js';
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

  /** @throws Rejection `COMPLAINT_NOT_FOUND` where the scope does not see the complaint, or the one it is merged into */
  async send(scope: Scope, command: ComplaintCommand): Promise<Receipt> {
    const isNarrow = scope.rows.kind !== 'ALL' && command.type !== 'RegisterComplaint';
    if (isNarrow && !(await this.seesAll(scope, idsIn(command)))) throw refusal('COMPLAINT_NOT_FOUND', null);
    return this.bus.execute(new HandleComplaint(command));
  }

  /** Looks once more after what was just registered had time to be seen. */
  private async seesAll(scope: Scope, ids: readonly string[]): Promise<boolean> {
    const sees = async () => (await complaintsByIds(scope, this.dataSource, ids)).length === ids.length;
    if (await sees()) return true;
    await this.waits.until(complaintProjection.name, await this.store.head(), WAIT_MS);
    return sees();
  }
}

const idsIn = ({ data }: ComplaintCommand): readonly string[] =>
  'intoComplaintId' in data ? [data.complaintId, data.intoComplaintId] : [data.complaintId];

/** The same input with a command id of its own, for what takes its own id from it. */
export const withCommandId = <I extends CommandInput>(input: I): I & Readonly<{ commandId: string }> => ({
  ...input,
  commandId: (input.commandId ?? randomUUID()).toLowerCase(),
});

export const isoOrNull = (date: Date | null): string | null => date && date.toISOString();

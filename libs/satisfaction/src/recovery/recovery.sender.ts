import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import { fold } from '#event-sourcing';
import { Codec, EventStore, type Receipt } from '#event-store';
import { isVisibleTo } from '../visibility.queries.js';
import type { RecoveryCommand } from './recovery.commands.js';
import { recoveryDecider } from './recovery.decider.js';
import type { RecoveryEvent } from './recovery.events.js';
import { HandleRecovery } from './recovery.handler.js';
import { recoveryRefusal } from './recovery-rejection.js';

/** Sends what people of the company ask of follow-ups, where they see them. */
@Injectable()
export class RecoverySender {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** @throws RECOVERY_NOT_FOUND where the scope does not see it */
  async send(scope: Scope, command: RecoveryCommand): Promise<Receipt> {
    const stored = await this.store.readStream(`recovery-${command.data.recoveryId}`);
    const recovery = fold(recoveryDecider, await this.codec.decode<RecoveryEvent>(stored));
    if (recovery && !isVisibleTo(scope, recovery.about)) throw recoveryRefusal('RECOVERY_NOT_FOUND');
    return this.bus.execute(new HandleRecovery(command));
  }
}

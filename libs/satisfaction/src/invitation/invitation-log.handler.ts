import { Injectable } from '@nestjs/common';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { invitationDecider } from './invitation.decider.js';
import type { InvitationEvent } from './invitation.events.js';
import type { Invitation } from './invitation-state.js';

/** Invitations as their own streams say. */
@Injectable()
export class InvitationLog {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async find(invitationId: string): Promise<Invitation | null> {
    const stored = await this.store.readStream(`invitation-${invitationId}`);
    return fold(invitationDecider, await this.codec.decode<InvitationEvent>(stored));
  }
}

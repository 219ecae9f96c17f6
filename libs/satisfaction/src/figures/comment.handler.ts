import { Injectable } from '@nestjs/common';
import { Codec, EventStore } from '#event-store';
import type { InvitationEvent } from '../invitation/invitation.events.js';

/** What customers wrote, read from the log: no read model holds it. */
@Injectable()
export class SurveyComments {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** Null where nothing was written; ERASED where the customer was. Whether a caller may see it is known before. */
  async commentOf(invitationId: string): Promise<string | null> {
    const events = await this.codec.decode<InvitationEvent>(await this.store.readStream(`invitation-${invitationId}`));
    const comments = events.flatMap((event) =>
      event.type === 'SurveyAnswered' && event.data.comment ? [event.data.comment.personal] : [],
    );
    return comments.at(-1) ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { partnerDecider } from '#partners';
import type { PartnerEvent, PartnerStatus } from '#partners/events';

/** Where partners stand, read from their streams, which nothing is ahead of. */
@Injectable()
export class PartnerStanding {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** Null where there is no such partner. */
  async statusOf(partnerId: string): Promise<PartnerStatus | null> {
    const events = await this.codec.decode<PartnerEvent>(await this.store.readStream(`partner-${partnerId}`));
    return fold(partnerDecider, events)?.status ?? null;
  }
}

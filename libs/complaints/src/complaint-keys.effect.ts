import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Effect } from '#event-sourcing';
import { PostgresSubjectKeys } from '#event-store';
import type { EffectSource } from '#projections';
import { ownSubject } from './complaint-opening.js';

const Request = z.object({ customerId: z.string(), complaintIds: z.array(z.string()) });

/** Destroys the own keys of complaints whose texts go with an erased customer. Destroying a key twice changes nothing. */
@Injectable()
export class ComplaintKeysEffect implements EffectSource {
  constructor(private readonly keys: PostgresSubjectKeys) {}

  readonly effect: Effect = {
    name: 'complaint-keys',
    categories: ['complaintkeys'],
    request: ({ type, data }) => (type === 'ComplaintTextsErased' ? data : null),
    call: async (request) => {
      const { customerId, complaintIds } = Request.parse(request);
      for (const complaintId of complaintIds) await this.keys.erase(ownSubject(complaintId));
      return { type: 'RecordComplaintKeysDestroyed', data: { customerId, complaintIds } };
    },
  };
}

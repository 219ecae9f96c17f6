import { Injectable } from '@nestjs/common';
import type { Effect } from '#event-sourcing';
import { PostgresSubjectKeys } from '#event-store';
import type { EffectSource } from '#projections';

/**
 * Destroys the key of an erased customer, whose subject is the name of its stream, and has that recorded. Destroying it
 * again changes nothing, so a crash at any point is made good by the next try.
 */
@Injectable()
export class SubjectKeyEffect implements EffectSource {
  constructor(private readonly keys: PostgresSubjectKeys) {}

  readonly effect: Effect = {
    name: 'subject-key',
    categories: ['customer'],
    request: ({ type, meta }) => (type === 'CustomerErased' ? meta.stream : null),
    call: async (request) => {
      const subject = String(request);
      await this.keys.erase(subject);
      const customerId = subject.slice(subject.indexOf('-') + 1);
      return { type: 'RecordKeyDestruction', data: { customerId, subject } };
    },
  };
}

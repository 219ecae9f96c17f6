import { Injectable } from '@nestjs/common';
import type { Effect } from '#event-sourcing';
import { PostgresSubjectKeys } from '#event-store';
import type { EffectSource } from '#projections';

const ERASURES: readonly string[] = ['PartnerPersonalDataErased', 'TechnicianPersonalDataErased'];

/**
 * Destroys the key of the people of a partner, or of a technician, whose subject is the name of the stream, and has that
 * recorded. Destroying it again changes nothing, so a crash at any point is made good by the next try.
 */
@Injectable()
export class PersonalDataKeyEffect implements EffectSource {
  constructor(private readonly keys: PostgresSubjectKeys) {}

  readonly effect: Effect = {
    name: 'personal-data-key',
    categories: ['partner', 'technician'],
    request: ({ type, meta }) => (ERASURES.includes(type) ? meta.stream : null),
    call: async (request) => {
      const subject = String(request);
      await this.keys.erase(subject);
      const id = subject.slice(subject.indexOf('-') + 1);
      return subject.startsWith('partner-')
        ? { type: 'RecordPartnerKeyDestroyed', data: { partnerId: id, subject } }
        : { type: 'RecordTechnicianKeyDestroyed', data: { technicianId: id, subject } };
    },
  };
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SYSTEM_SCOPE } from '#auth';
import type { Effect } from '#event-sourcing';
import { PostgresSubjectKeys } from '#event-store';
import { type EffectSource, Waits } from '#projections';
import { contactProjection } from './contact.projection.js';
import { contactsWithOwnKey } from './contact.queries.js';
import { subjectOf } from './contact-state.js';

const Request = z.object({ customerId: z.string(), position: z.string() });

const WAIT_MS = 10_000;

/**
 * Destroys the own keys of contacts whose caller was known as the erased customer only later: what they said at first is
 * encrypted under those. It looks for them in rows that have seen the erasure, and destroying a key twice changes nothing.
 */
@Injectable()
export class CallerKeysEffect implements EffectSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly keys: PostgresSubjectKeys,
  ) {}

  readonly effect: Effect = {
    name: 'caller-keys',
    categories: ['customer'],
    request: ({ type, meta }) =>
      type === 'CustomerErased'
        ? { customerId: meta.stream.slice(meta.stream.indexOf('-') + 1), position: meta.position }
        : null,
    call: async (request) => {
      const { customerId, position } = Request.parse(request);
      if (!(await this.waits.until(contactProjection.name, position, WAIT_MS)))
        throw new Error(`The rows of contacts have not seen the erasure of customer ${customerId} yet.`);
      const contactIds = await contactsWithOwnKey(SYSTEM_SCOPE, this.dataSource, customerId);
      for (const contactId of contactIds) await this.keys.erase(subjectOf(contactId, null));
      return { type: 'RecordCallerKeysDestroyed', data: { customerId, contactIds } };
    },
  };
}

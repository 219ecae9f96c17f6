import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import type { PartnerEvent } from './partner/partner.events.js';
import { partnerById } from './partner/partner.queries.js';
import { sentenceOf as ofPartner } from './partner/partner-sentence.js';
import type { TechnicianEvent } from './technician/technician.events.js';
import { technicianById } from './technician/technician.queries.js';
import { sentenceOf as ofTechnician } from './technician/technician-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

/** Everything that happened to a partner, oldest first; null where the scope does not see it. */
export const partnerHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  id: string,
): Promise<readonly HistoryEntry[] | null> => {
  if (!(await partnerById(scope, dataSource, id))) return null;
  const events = await codec.decode<PartnerEvent>(await store.readStream(`partner-${id}`));
  return events.map((event) => historyEntry(event, scope.personal, ofPartner(event)));
};

/** Everything that happened to a technician, oldest first; null where the scope does not see the technician. */
export const technicianHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  id: string,
): Promise<readonly HistoryEntry[] | null> => {
  if (!(await technicianById(scope, dataSource, id))) return null;
  const events = await codec.decode<TechnicianEvent>(await store.readStream(`technician-${id}`));
  return events.map((event) => historyEntry(event, scope.personal, ofTechnician(event)));
};

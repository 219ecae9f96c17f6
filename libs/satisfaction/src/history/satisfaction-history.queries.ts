import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Codec, EventStore } from '#event-store';
import { type HistoryEntry, historyEntry } from '#graphql';
import { invitationById } from '../invitation/invitation.queries.js';
import { recoveryById } from '../recovery/recovery.queries.js';
import { surveyById } from '../survey/survey.queries.js';
import { waveById } from '../wave/wave.queries.js';
import { sentenceOf, type ToldEvent } from './satisfaction-sentence.js';

/** Where events are read and made readable. */
export type Log = Readonly<{ store: EventStore; codec: Codec }>;

type Thing = Readonly<{
  category: string;
  find: (scope: Scope, dataSource: DataSource, id: string) => Promise<object | null>;
}>;

const THINGS = {
  survey: { category: 'survey', find: surveyById },
  invitation: { category: 'invitation', find: invitationById },
  recovery: { category: 'recovery', find: recoveryById },
  wave: { category: 'surveywave', find: waveById },
} as const satisfies Readonly<Record<string, Thing>>;

export type ThingWithHistory = keyof typeof THINGS;

/** Everything that happened to one thing, oldest first; null where the scope does not see it. */
export const satisfactionHistory = async (
  scope: Scope,
  dataSource: DataSource,
  { store, codec }: Log,
  { thing, id }: Readonly<{ thing: ThingWithHistory; id: string }>,
): Promise<readonly HistoryEntry[] | null> => {
  const { category, find } = THINGS[thing];
  if (!(await find(scope, dataSource, id))) return null;
  const events = await codec.decode<ToldEvent>(await store.readStream(`${category}-${id}`));
  return events.map((event) => historyEntry(event, scope.personal, sentenceOf(event)));
};

import type { Pool } from 'pg';
import type { Policy, Recorded } from '#event-sourcing';
import { type Codec, categoryOf, type EventStore, START } from '#event-store';

/** How often each policy has to ask for something because of each event, told by the policies alone. */
export const wishesOf = (policies: readonly Policy[], events: readonly Recorded[]): Map<string, number> => {
  const wishes = new Map<string, number>();
  for (const event of events)
    for (const policy of policies.filter(({ categories }) => categories.includes(categoryOf(event.meta.stream)))) {
      const asked = policy.react(event).filter((reaction) => !('forget' in reaction)).length;
      if (asked) wishes.set(`${event.meta.id} ${policy.name}`, asked);
    }
  return wishes;
};

/** How often they did ask. What detectors asked for is left out: the rows they asked with are compared with a clean replay. */
export const asksOf = async (pool: Pool, policies: readonly Policy[]): Promise<Map<string, number>> => {
  const { rows } = await pool.query<{ wish: string; count: number }>(
    `SELECT causation_id || ' ' || asker AS wish, count(*)::int AS count FROM work.ask
     WHERE kind = 'POLICY' AND asker = ANY ($1) GROUP BY 1`,
    [policies.map(({ name }) => name)],
  );
  return new Map(rows.map(({ wish, count }) => [wish, count]));
};

/** Commands of the system whose events do not stand in one piece, which were carried out twice. */
export const carriedOutTwice = (events: readonly Recorded[]): string[] => {
  const last = new Map<string, number>();
  return events.flatMap(({ meta }, place) => {
    const before = last.get(meta.commandId);
    last.set(meta.commandId, place);
    return before === undefined || before === place - 1 ? [] : [meta.commandId];
  });
};

export const allEvents = async (store: EventStore, codec: Codec): Promise<Recorded[]> => {
  const found: Recorded[] = [];
  for (let after = START; ; ) {
    const page = await store.readAll({ after, limit: 2_000 });
    if (page.upTo === after) return found;
    found.push(...(await codec.decode(page.events)));
    after = page.upTo;
  }
};

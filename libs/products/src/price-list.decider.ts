import type { Decider } from '#event-sourcing';
import { isCurrency } from '#values';
import { dayOf, isDay } from './calendar-day.js';
import type { PriceListCommand, PublishPriceList } from './price-list.commands.js';
import { type PriceListEvent, priceListIdOf } from './price-list.events.js';
import { entriesOf, sameEntries, trimmed } from './price-list-entries.js';
import type { PriceListKnown } from './price-list-known.js';
import { refusal } from './price-list-rejection.js';
import { evolve, type PriceList } from './price-list-state.js';

export const priceListDecider: Decider<PriceListCommand, PriceListEvent, PriceList | null, PriceListKnown> = {
  stream: ({ data }) => `pricelist-${priceListIdOf(data.name, data.currency)}`,
  initialState: null,
  evolve,
  decide: (command, list, known) => decidePublication(command, list, known),
};

/** Publishing the edition that there is once more changes nothing. */
const decidePublication = (
  command: PublishPriceList,
  list: PriceList | null,
  known: PriceListKnown,
): readonly PriceListEvent[] => {
  const { data, at, occurredAt } = command;
  const { kind, currency, validFrom } = data;
  const name = trimmed(data.name, 'name', known.policy.textLimits.name, list);
  if (!isCurrency(currency)) throw refusal('PRICE_LIST_CURRENCY_UNKNOWN', list, { currency });
  const entries = entriesOf(data.entries, currency, list, known);
  if (list && isSame(list, { kind, validFrom, entries })) return [];
  assertDay(command, list, known);
  return [
    {
      type: 'PriceListPublished',
      data: {
        priceListId: priceListIdOf(name, currency),
        name,
        kind,
        currency,
        no: (list?.no ?? 0) + 1,
        validFrom,
        entries,
        publishedAt: occurredAt ?? at,
      },
    },
  ];
};

const isSame = (
  list: PriceList,
  { kind, validFrom, entries }: Pick<PriceList, 'kind' | 'validFrom' | 'entries'>,
): boolean => list.kind === kind && list.validFrom === validFrom && sameEntries(list.entries, entries);

/** A first edition, and what is imported, may hold from a day that is over; nothing else was known of it. */
const assertDay = ({ data, at, origin }: PublishPriceList, list: PriceList | null, { zone }: PriceListKnown): void => {
  const { validFrom, kind } = data;
  if (!isDay(validFrom)) throw refusal('PRICE_LIST_DAY_UNKNOWN', list, { validFrom });
  if (!list) return;
  if (list.kind !== kind) throw refusal('PRICE_LIST_KIND_DIFFERENT', list, { kind: list.kind });
  if (validFrom < list.validFrom)
    throw refusal('PRICE_LIST_EDITION_TOO_EARLY', list, { validFrom, earliest: list.validFrom });
  const today = dayOf(at, zone);
  if (origin !== 'IMPORT' && validFrom < today)
    throw refusal('PRICE_LIST_PAST_CHANGED', list, { validFrom, earliest: today });
};

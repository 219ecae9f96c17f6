import type { Personal, Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { joinKeys, NO_KEYS, searchKeys } from './contact-keys.js';
import type { ConsentRecorded, ConsentWithdrawn, CustomerEvent, CustomerRegistered } from './customer.events.js';
import { type ConsentView, CustomerView } from './customer.view.js';

/** What an event changes of a row; keys for searching follow from it. */
type Changes = Partial<Omit<CustomerView, 'searchText' | 'phoneKeys' | 'emailKeys' | 'sortName'>>;

export const customerProjection: Projection<CustomerView, CustomerEvent> = {
  name: 'customer',
  version: 1,
  categories: ['customer'],
  view: CustomerView,
  keys: ({ type, data }) =>
    type === 'CustomerAbsorbed' ? [data.customerId, data.mergedCustomerId] : [data.customerId],
  apply: (rows, event) => {
    const row = event.type === 'CustomerRegistered' ? opened(event) : rows.get(event.data.customerId);
    if (!row) return [];
    const changed = { ...row, ...corrected(event), ...consented(row, event), ...ended(row, event, rows) };
    return [found({ ...changed, version: event.meta.version.toString(), position: event.meta.position })];
  },
};

const opened = ({ data, meta }: Recorded<CustomerRegistered>): CustomerView => ({
  id: data.customerId,
  status: 'ACTIVE',
  kind: data.kind,
  name: data.name.personal,
  phones: data.phones.map(textOf),
  emails: data.emails.map(textOf),
  addresses: data.addresses.map(textOf),
  language: data.language,
  region: data.region,
  segment: data.segment,
  consents: [],
  registeredAt: new Date(data.registeredAt),
  mergedIntoId: null,
  mergedAt: null,
  mergedCustomerIds: [],
  erasureGround: null,
  erasedAt: null,
  keyDestroyedAt: null,
  version: meta.version.toString(),
  sortName: '',
  ...NO_KEYS,
  fromDuplicates: NO_KEYS,
  position: meta.position,
});

const textOf = ({ personal }: Personal): string => personal;

const found = (row: CustomerView): CustomerView => ({
  ...row,
  ...joinKeys(searchKeys(row), row.fromDuplicates),
  sortName: (row.name ?? '').toLowerCase(),
});

const corrected = ({ type, data }: CustomerEvent): Changes => {
  switch (type) {
    case 'CustomerKindCorrected':
      return { kind: data.kind };
    case 'CustomerNameCorrected':
      return { name: data.name.personal };
    case 'CustomerPhonesCorrected':
      return { phones: data.phones.map(textOf) };
    case 'CustomerEmailsCorrected':
      return { emails: data.emails.map(textOf) };
    case 'CustomerAddressesCorrected':
      return { addresses: data.addresses.map(textOf) };
    case 'CustomerLanguageCorrected':
      return { language: data.language };
    case 'CustomerRegionCorrected':
      return { region: data.region };
    case 'CustomerSegmentAssigned':
      return { segment: data.segment };
    default:
      return {};
  }
};

const consented = ({ consents }: CustomerView, event: CustomerEvent): Changes => {
  if (event.type !== 'ConsentRecorded' && event.type !== 'ConsentWithdrawn') return {};
  const said = saidBy(event);
  const others = consents.filter(({ purpose }) => purpose !== said.purpose);
  return { consents: [...others, said].sort((a, b) => (a.purpose < b.purpose ? -1 : 1)) };
};

const saidBy = ({ type, data }: ConsentRecorded | ConsentWithdrawn): ConsentView =>
  type === 'ConsentRecorded'
    ? { purpose: data.purpose, given: true, source: data.source, at: data.givenAt }
    : { purpose: data.purpose, given: false, source: data.source, at: data.withdrawnAt };

const ended = (row: CustomerView, { type, data }: CustomerEvent, rows: ReadonlyMap<string, CustomerView>): Changes => {
  switch (type) {
    case 'CustomerMerged':
      return { status: 'MERGED', mergedIntoId: data.intoCustomerId, mergedAt: new Date(data.mergedAt) };
    case 'CustomerAbsorbed':
      return {
        mergedCustomerIds: [...row.mergedCustomerIds, data.mergedCustomerId],
        fromDuplicates: joinKeys(row.fromDuplicates, rows.get(data.mergedCustomerId) ?? NO_KEYS),
      };
    case 'CustomerErased':
      return { ...SCRUBBED, status: 'ERASED', erasureGround: data.ground, erasedAt: new Date(data.erasedAt) };
    case 'SubjectKeyDestroyed':
      return { ...SCRUBBED, keyDestroyedAt: new Date(data.destroyedAt) };
    default:
      return {};
  }
};

const SCRUBBED = { name: null, phones: [], emails: [], addresses: [], fromDuplicates: NO_KEYS } satisfies Changes;

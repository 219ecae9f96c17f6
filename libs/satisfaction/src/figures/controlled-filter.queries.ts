import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ComplaintFilter } from '#complaints';
import { COMPLAINT_CHANNELS } from '#complaints/events';
import { type ExposureFilter, productIdsOfLines } from '#products';
import type { JobFilter } from '#repairs';
import type { ContactCountFilter } from '#requests';
import type { ControlledFilter } from './controlled-rates.view.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';

/** What is absent or null does not matter. */
export type ControlledRateFilter = Readonly<{
  productLines?: readonly string[] | null;
  batches?: readonly string[] | null;
  regions?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  technicianIds?: readonly string[] | null;
  channels?: readonly string[] | null;
}>;

type Time = Readonly<{ from: Date; to: Date }>;

/** The same filter for everything that the rates are made of; null where something can not be told by it. */
export type Filters = Readonly<{
  complaints: ComplaintFilter | null;
  units: ExposureFilter | null;
  jobs: JobFilter;
  contacts: ContactCountFilter | null;
  checks: JobFilter | null;
  answers: SatisfactionFilter;
  notToldBy: Readonly<{ complaints: readonly ControlledFilter[]; units: readonly ControlledFilter[] }>;
}>;

/** Channels narrow what is complained of and answered, not the units and jobs that it is compared with. */
export const filtersOf = async (
  scope: Scope,
  dataSource: DataSource,
  filter: ControlledRateFilter,
  time: Time,
): Promise<Filters> => {
  const named = namedIn(filter);
  const { productLines, batches, regions, partnerIds, technicianIds } = named;
  const productIds = productLines && (await productIdsOfLines(dataSource, productLines));
  const jobs = { productIds, batches, regions, partnerIds, technicianIds };
  const notToldBy = notToldOf(scope, named);
  return {
    complaints: notToldBy.complaints.length ? null : complaintsIn(named, time),
    units: notToldBy.units.length ? null : { productIds, batches, regions },
    jobs: { ...jobs, closedFrom: time.from, closedTo: time.to },
    contacts: contactsIn(named, time),
    checks: named.channels ? null : jobs,
    answers: { ...named, from: time.from, to: time.to },
    notToldBy,
  };
};

type Named = Readonly<Record<keyof ControlledRateFilter, readonly string[] | null>>;

const namedIn = (filter: ControlledRateFilter): Named => {
  const of = (key: keyof ControlledRateFilter) => filter[key] ?? null;
  return {
    productLines: of('productLines'),
    batches: of('batches'),
    regions: of('regions'),
    partnerIds: of('partnerIds'),
    technicianIds: of('technicianIds'),
    channels: of('channels'),
  };
};

const notToldOf = ({ rows }: Scope, { partnerIds, technicianIds }: Named): Filters['notToldBy'] => {
  const byTechnician: readonly ControlledFilter[] = technicianIds ? ['TECHNICIAN'] : [];
  const byPartner: readonly ControlledFilter[] = partnerIds || rows.kind === 'PARTNER' ? ['PARTNER'] : [];
  return { complaints: byTechnician, units: [...byPartner, ...byTechnician] };
};

const complaintsIn = ({ channels, technicianIds: _, ...named }: Named, { from, to }: Time): ComplaintFilter => ({
  ...named,
  channels: channels && COMPLAINT_CHANNELS.filter((each) => channels.includes(each)),
  reportedFrom: from,
  reportedTo: to,
});

/** Null where they are asked for by what no contact tells. */
const contactsIn = ({ regions, ...others }: Named, { from, to }: Time): ContactCountFilter | null =>
  Object.values(others).some((each) => each !== null) ? null : { regions, receivedFrom: from, receivedBefore: to };

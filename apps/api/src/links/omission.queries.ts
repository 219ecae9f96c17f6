import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import {
  type ComplaintFilter,
  type ComplaintOmissionsAsked,
  complaintOmissionParts,
  type OmissionKind,
} from '#complaints';
import { type ContactCountFilter, contactOmissionParts } from '#requests';
import type { ContactOmissions, OmissionRate } from './omission.view.js';

/**
 * One of the four no-omissions over all contexts: omitted / problems, where problems are the contacts and complaints that
 * are older than the window. A contact counts as recorded by its outcome, and the complaint it became is not counted again.
 */
export const omissionRate = async (
  scope: Scope,
  dataSource: DataSource,
  kind: OmissionKind,
  asked: ComplaintOmissionsAsked,
): Promise<OmissionRate> => {
  const { windowDays, ...parts } = await complaintOmissionParts(scope, dataSource, kind, asked);
  const contacts = kind === 'RECORDED' ? await contactOmissions(scope, dataSource, { ...asked, windowDays }) : null;
  const problems = parts.problems + (contacts?.problems ?? 0);
  const omitted = parts.omitted + (contacts?.omitted ?? 0);
  const rate = problems ? omitted / problems : null;
  return { kind, windowDays, problems, omitted, rate, contacts, complaints: { kind, asked, ...parts } };
};

const contactOmissions = async (
  scope: Scope,
  dataSource: DataSource,
  { asOf, windowDays, filter: complaintFilter }: ComplaintOmissionsAsked & Readonly<{ windowDays: number }>,
): Promise<ContactOmissions | null> => {
  const filter = contactsAlike(complaintFilter);
  if (!filter) return null;
  const asked = { asOf, windowDays, filter };
  return { asked, ...(await contactOmissionParts(scope, dataSource, asked)) };
};

/** The contacts that a filter for complaints means; null where it asks for what no contact tells. */
const contactsAlike = (filter: ComplaintFilter): ContactCountFilter | null => {
  const { regions, customerIds, ownerIds, reportedFrom, reportedTo, ...onlyOfComplaints } = filter;
  if (Object.values(onlyOfComplaints).some((value) => value !== null && value !== undefined)) return null;
  return {
    regions: regions ?? null,
    customerIds: customerIds ?? null,
    ownerIds: ownerIds ?? null,
    receivedFrom: reportedFrom ?? null,
    receivedBefore: reportedTo ?? null,
  };
};

import type { Json } from '#event-sourcing';
import type { RegisterComplaint } from './complaint.commands.js';
import type { ComplaintEvent, ComplaintRegistered } from './complaint.events.js';
import type { ComplaintKnown, ComplaintPolicy } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { type Identified, recognised } from './identification.js';
import { reportedAtOf, type Told, toldAtIntake } from './intake.js';
import { registrationOf } from './registration.js';
import { assertLength, assertWritten } from './texts.js';

/** Live, what can not be true is refused; an import keeps it as a note and leaves the field empty. */
export const register = (
  command: RegisterComplaint,
  complaint: Complaint | null,
  known: ComplaintKnown,
): readonly ComplaintEvent[] => {
  if (complaint) throw refusal('COMPLAINT_ALREADY_REGISTERED', complaint);
  if (known.erasedCustomerIds.length)
    throw refusal('COMPLAINT_CUSTOMER_ERASED', null, { customerIds: known.erasedCustomerIds });
  const told = toldAtIntake(command, known.policy);
  const imported = command.origin === 'IMPORT';
  assertPossible([reportedAtOf(command, known.policy), ...(imported ? [] : Object.values(told))]);
  assertTexts(command, known.policy);
  const data = registrationOf(command, told, known);
  const unit = recognised(command.data, known.units);
  return [{ type: 'ComplaintRegistered', data }, ...(unit ? [identifiedBySerial(data, unit)] : [])];
};

const identifiedBySerial = (
  { complaintId, occurrence, registeredAt }: ComplaintRegistered['data'],
  { productId, unitId, serial }: Identified,
): ComplaintEvent => ({
  type: 'ComplaintProductIdentified',
  data: {
    complaintId,
    productId,
    unitId,
    serial,
    basis: 'SERIAL',
    mapping: null,
    occurrence: { ...occurrence, serial },
    identifiedAt: registeredAt,
  },
});

const assertPossible = (told: readonly Told<Json>[]): void => {
  const impossible = told.find(({ problem }) => problem !== null);
  if (!impossible) return;
  const { field, given, problem } = impossible;
  const code = field.startsWith('loss') ? 'COMPLAINT_MONEY_IMPOSSIBLE' : 'COMPLAINT_DATE_IMPOSSIBLE';
  throw refusal(code, null, { field, given, problem });
};

const assertTexts = ({ data, origin }: RegisterComplaint, { textLimits }: ComplaintPolicy): void => {
  if (origin === 'IMPORT') assertLength(null, 'words', data.words, textLimits.problem);
  else assertWritten(null, 'words', data.words, textLimits.problem);
  assertLength(null, 'title', data.title ?? '', textLimits.note);
};

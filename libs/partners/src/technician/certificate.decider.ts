import { personal } from '#event-sourcing';
import { skillsGiven, written } from '../given.js';
import { daysAfter, termOf } from './certificate-term.js';
import { refuseLeft } from './employment.decider.js';
import type { Decisions } from './technician-decision.js';
import { refusal } from './technician-rejection.js';
import { type Certificate, type Technician, technicianSubject } from './technician-state.js';

type Certificates = Pick<
  Decisions,
  'GrantCertificate' | 'RenewCertificate' | 'RevokeCertificate' | 'WarnOfCertificateExpiry' | 'ExpireCertificate'
>;

const grant: Certificates['GrantCertificate'] = ({ data, by, at }, technician, known) => {
  refuseLeft(technician);
  const { certificateId } = data;
  if (technician.certificates.some((each) => each.certificateId === certificateId))
    throw refusal('CERTIFICATE_ALREADY_GRANTED', null, { certificateId });
  const [skill = ''] = skillsGiven([data.skill], known.policy.skills);
  const term = termOf(data, known, at);
  return [
    {
      type: 'CertificateGranted',
      data: {
        technicianId: technician.technicianId,
        certificateId,
        skill,
        name: written('name', data.name, known.policy.textLimits.name),
        number: term.number,
        issuedOn: term.issuedOn,
        expiresOn: term.expiresOn,
        warnAt: term.warnAt,
        expiresAt: term.expiresAt,
        packVersion: known.packVersion,
        grantedBy: by,
        grantedAt: at,
      },
    },
  ];
};

const renew: Certificates['RenewCertificate'] = ({ data, by, at }, technician, known) => {
  refuseLeft(technician);
  const certificate = certificateOf(technician, data.certificateId);
  if (certificate.isRevoked) throw refusal('CERTIFICATE_REVOKED', 'REVOKED');
  const { number, issuedOn, expiresOn, warnAt, expiresAt } = termOf(data, known, at);
  if (expiresOn === certificate.expiresOn && number === certificate.number) return [];
  if (expiresOn <= certificate.expiresOn)
    throw refusal('CERTIFICATE_NOT_PROLONGED', null, { expiresOn, lastDay: certificate.expiresOn });
  return [
    {
      type: 'CertificateRenewed',
      data: {
        technicianId: technician.technicianId,
        certificateId: certificate.certificateId,
        number,
        issuedOn,
        expiresOn,
        warnAt,
        expiresAt,
        packVersion: known.packVersion,
        renewedBy: by,
        renewedAt: at,
      },
    },
  ];
};

const revoke: Certificates['RevokeCertificate'] = ({ data, by, at }, technician, { policy }) => {
  const { certificateId, isRevoked } = certificateOf(technician, data.certificateId);
  if (isRevoked) return [];
  const { technicianId } = technician;
  const reason = personal(technicianSubject(technicianId), written('reason', data.reason, policy.textLimits.note));
  return [{ type: 'CertificateRevoked', data: { technicianId, certificateId, reason, revokedBy: by, revokedAt: at } }];
};

/** By a reminder: nothing where it was renewed, revoked, or nobody needs it any more. */
const warn: Certificates['WarnOfCertificateExpiry'] = ({ data, at }, technician) => {
  const { technicianId } = technician;
  const certificate = meant(technician, data);
  if (!certificate || certificate.isWarned || certificate.isExpired) return [];
  const { certificateId, expiresOn } = certificate;
  return [{ type: 'CertificateExpiryWarned', data: { technicianId, certificateId, expiresOn, warnedAt: at } }];
};

const expire: Certificates['ExpireCertificate'] = ({ data, at }, technician, { startOf }) => {
  const { technicianId } = technician;
  const certificate = meant(technician, data);
  if (!certificate || certificate.isExpired) return [];
  const { certificateId, skill, expiresOn } = certificate;
  if (Date.parse(startOf(daysAfter(expiresOn, 1))) > Date.parse(at)) return [];
  return [{ type: 'CertificateExpired', data: { technicianId, certificateId, skill, expiresOn, expiredAt: at } }];
};

export const certificates: Certificates = {
  GrantCertificate: grant,
  RenewCertificate: renew,
  RevokeCertificate: revoke,
  WarnOfCertificateExpiry: warn,
  ExpireCertificate: expire,
};

type Meant = Readonly<{ certificateId: string; expiresOn: string }>;

const meant = ({ certificates, lastDay }: Technician, { certificateId, expiresOn }: Meant): Certificate | undefined =>
  lastDay === null
    ? certificates.find(
        (each) => each.certificateId === certificateId && each.expiresOn === expiresOn && !each.isRevoked,
      )
    : undefined;

const certificateOf = ({ certificates }: Technician, certificateId: string): Certificate => {
  const found = certificates.find((each) => each.certificateId === certificateId);
  if (!found) throw refusal('CERTIFICATE_NOT_FOUND', null, { certificateId });
  return found;
};

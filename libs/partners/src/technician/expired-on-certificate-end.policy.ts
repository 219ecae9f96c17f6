import type { Policy, Reaction } from '#event-sourcing';
import type { ExpireCertificate, WarnOfCertificateExpiry } from './technician.commands.js';
import type { CertificateTerm, TechnicianEvent } from './technician.events.js';

type Asks = ExpireCertificate | WarnOfCertificateExpiry;

/** A certificate expires by itself, and somebody is told before. The decider checks again when the time comes. */
export const expiredOnCertificateEnd: Policy<TechnicianEvent, Asks> = {
  name: 'expired-on-certificate-end',
  categories: ['technician'],
  from: 'NEW',
  imported: true,
  react: ({ type, data }) => {
    switch (type) {
      case 'CertificateGranted':
      case 'CertificateRenewed':
        return reminders(data);
      case 'CertificateRevoked':
        return [{ forget: `warn/${data.certificateId}` }, { forget: `expire/${data.certificateId}` }];
      default:
        return [];
    }
  },
};

type OfCertificate = CertificateTerm & Readonly<{ technicianId: string; certificateId: string }>;

const reminders = ({
  technicianId,
  certificateId,
  expiresOn,
  warnAt,
  expiresAt,
}: OfCertificate): readonly Reaction<Asks>[] => {
  const data = { technicianId, certificateId, expiresOn };
  return [
    { remind: `warn/${certificateId}`, dueAt: warnAt, command: { type: 'WarnOfCertificateExpiry', data } },
    { remind: `expire/${certificateId}`, dueAt: expiresAt, command: { type: 'ExpireCertificate', data } },
  ];
};

/** What decides whether a certificate holds. */
export type CertificateDays = Readonly<{ skill: string; issuedOn: string; expiresOn: string; isRevoked: boolean }>;

/** Whether a certificate holds on a day (`YYYY-MM-DD`): from the day it was issued to its last one, unless revoked. */
export const isValidOn = ({ issuedOn, expiresOn, isRevoked }: CertificateDays, day: string): boolean =>
  !isRevoked && issuedOn <= day && day <= expiresOn;

/**
 * The skills that count on a day: those for which the policy pack asks for a certificate only while one is valid. A
 * certificate gives no skill that the technician is not said to have.
 */
export const skillsValidOn = (
  { skills, certificates }: Readonly<{ skills: readonly string[]; certificates: readonly CertificateDays[] }>,
  certified: readonly string[],
  day: string,
): readonly string[] =>
  skills.filter(
    (skill) =>
      !certified.includes(skill) ||
      certificates.some((certificate) => certificate.skill === skill && isValidOn(certificate, day)),
  );

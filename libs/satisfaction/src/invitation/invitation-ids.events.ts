import { newId } from '#values';
import type { SurveyCaseKind, SurveyMoment } from '../satisfaction-words.events.js';

type Case = Readonly<{ caseKind: SurveyCaseKind; caseId: string }>;

/** A customer is asked about a case once at its beginning and once after its end. */
export const invitationIdOf = ({ caseKind, caseId }: Case, moment: SurveyMoment): string =>
  newId(`${caseKind}/${caseId}/${moment}`, 'invitation');

/** A wave asks about a case once. */
export const waveInvitationIdOf = (waveId: string, { caseKind, caseId }: Case): string =>
  newId(`${waveId}/${caseKind}/${caseId}`, 'invitation');

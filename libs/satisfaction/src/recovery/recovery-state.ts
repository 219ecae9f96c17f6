import type { SurveyAbout } from '../invitation/invitation.events.js';
import type { RecoveryOwner } from '../satisfaction-words.events.js';
import type { RecoveryPolicy } from './recovery.policy-section.js';

export type Recovery = Readonly<{
  about: SurveyAbout;
  owner: RecoveryOwner;
  firstDueAt: string;
  dueAt: string | null;
  escalations: number;
  isReached: boolean;
  unreachedTries: number;
  isClosed: boolean;
}>;

export type RecoveryKnown = Readonly<{
  packVersion: string;
  policy: RecoveryPolicy;
  dueAt: (due: RecoveryPolicy['due'], from: string) => string;
}>;

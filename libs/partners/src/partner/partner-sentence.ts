import { plain, type Sentences, saying } from '#event-sourcing';
import type { PartnerEvent } from './partner.events.js';

const listed = (words: readonly string[]): string => words.map(plain).join(', ');

const SENTENCES: Sentences<PartnerEvent> = {
  PartnerApplied: ({ data }) => `${data.name} applied, for ${data.regions.join(', ')}.`,
  PartnerRevised: ({ data }) => `${data.revisedBy} revised the record of ${data.name}.`,
  PartnerVetted: ({ data }) => `${data.vettedBy} vetted it: ${data.points} of ${data.passMark} points needed.`,
  PartnerVettingFailed: ({ data }) =>
    `${data.vettedBy} vetted it, and it failed: ${data.points} of ${data.passMark} points needed${data.below.length ? `, too low in ${listed(data.below)}` : ''}.`,
  PartnerApplicationRejected: ({ data }) => `${data.rejectedBy} turned the application down.`,
  ContractConcluded: ({ data }) =>
    `Contract ${data.contractNo} was concluded, from ${data.firstDay} to ${data.lastDay}.`,
  ContractAmended: ({ data }) => `Contract ${data.contractNo} was amended: from ${data.firstDay} to ${data.lastDay}.`,
  ContractEnded: ({ data }) => `Contract ${data.contractNo} ended: no new work.`,
  PartnerActivated: ({ data }) => `${data.activatedBy} let it work.`,
  PartnerPutOnWatch: ({ data }) => `${data.watchedBy} put it on watch.`,
  PartnerWatchLifted: ({ data }) => `${data.liftedBy} lifted the watch.`,
  PartnerSuspended: ({ data }) => `${data.suspendedBy} suspended it (${plain(data.cause)}).`,
  PartnerReinstated: ({ data }) => `${data.reinstatedBy} reinstated it.`,
  PartnerScoreReviewed: ({ data }) => data.explanation,
  ScoreConsequenceOverruled: ({ data }) =>
    `${data.overruledBy} overruled what followed from ${data.month} (${plain(data.consequence)}): ${data.months.join(', ')} count no more${data.restored ? `, and it is ${plain(data.restored)} again` : ''}.`,
  PartnerPersonalDataErased: ({ data }) => `${data.erasedBy} had its people forgotten (${plain(data.ground)}).`,
  PartnerKeyDestroyed: () => 'The key of what was written about its people was destroyed.',
  PartnerExited: ({ data }) => `${data.exitedBy} parted with it.`,
};

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);

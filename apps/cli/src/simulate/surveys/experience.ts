import type { JobEnd } from '../repairs/job-end.js';
import { SERVICE } from '../service-assumptions.js';

/** How a job was for its customer, from 0 to 1: by the quality of who did it, and by what went wrong. */
export const experienceOf = ({ firstVisit, onTime, outcome }: JobEnd, quality: number): number => {
  const { base, byQuality, late, secondVisit, unsolved } = SERVICE.surveys.experience;
  const isUnsolved = outcome === 'IRREPARABLE' || outcome === 'DECLINED_BY_CUSTOMER';
  const experience =
    base + byQuality * quality - (onTime ? 0 : late) - (firstVisit ? 0 : secondVisit) - (isUnsolved ? unsolved : 0);
  return Math.min(1, Math.max(0, experience));
};

import { orderOf } from './job.js';
import type { Work } from './work.js';

/** A job has one line at most. */
export const LINE = 1;

export const lineOf = (work: Work) => orderOf(work).lines.lines[LINE - 1];

export const NO_LINES = {
  components: null,
  cover: [],
  parts: [],
  prices: [],
  stock: [],
  outletPartnerId: null,
  isOwnWork: false,
};

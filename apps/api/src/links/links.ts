import { ComplaintLinksResolver } from './complaint-links.resolver.js';

/** Fields that lead from one context to another. */
export const links = [ComplaintLinksResolver];

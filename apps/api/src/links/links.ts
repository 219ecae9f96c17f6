import { ComplaintLinksResolver } from './complaint-links.resolver.js';
import { ComplaintOmissionsResolver, ContactOmissionsResolver, OmissionResolver } from './omission.resolver.js';

/** Fields that lead from one context to another, and figures over several. */
export const links = [ComplaintLinksResolver, OmissionResolver, ContactOmissionsResolver, ComplaintOmissionsResolver];

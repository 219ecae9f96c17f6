export { type Due, type PackTerms, type PolicySection, policySection, type SectionValue } from './policy-section.js';

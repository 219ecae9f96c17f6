export { hashOf, loadPolicyPack, named } from './load-policy-pack.js';
export { mistakesOf } from './pack-mistakes.js';
export { type PackPath, readPackText } from './pack-text.js';
export { PolicyPack } from './policy-pack.js';
export { PolicyPackModule } from './policy-pack.module.js';
export { type Due, type PackTerms, type PolicySection, policySection, type SectionValue } from './policy-section.js';

import { loadPolicyPack, type PolicyPack } from '#policy-pack';
import { contexts } from '../../apps/worker/src/contexts.js';

/** The policy pack that comes with Aftercare. */
export const packOf = (): PolicyPack =>
  loadPolicyPack(
    undefined,
    contexts.flatMap(({ policySections }) => policySections),
  );

import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';
import type { CompleteOptions } from '../graphql-options.js';
import { documentLimits } from './document-limits.js';

/** What documents must fulfil besides the rules of graphql itself, whatever the transport. */
export const ownRules = ({ production, limits }: CompleteOptions): ValidationRule[] => [
  ...documentLimits(limits),
  ...(production ? [NoSchemaIntrospectionCustomRule] : []),
];

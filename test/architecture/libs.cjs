/** Which lib stands where. A lib named in none of these lists is a context that may import other contexts' events only. */

/** Import nothing but each other and a few pure packages. */
const PURE = ['values', 'event-sourcing'];

/** Each imports only what stands to its left. */
const TECHNICAL = ['settings', 'database', 'policy-pack', 'event-store', 'projections', 'auth', 'graphql'];

/** Neither of these two imports the other. */
const APART = { 'policy-pack': ['event-store'] };

/** Handlers, resolvers and queries of a context may import the queries of those to its left. */
const CONTEXTS = [
  'requests',
  'customers',
  'products',
  'warranty',
  'parts',
  'partners',
  'complaints',
  'returns',
  'repairs',
  'promises',
  'satisfaction',
  'crisis',
  'performance',
  'improvement',
  'costs',
  'growth',
  'audit',
];

/** Packages whose functions depend on their arguments only. */
const PURE_PACKAGES = ['canonicalize', 'luxon', 'pure-rand', 'uuid', 'zod'];

module.exports = { PURE, TECHNICAL, APART, CONTEXTS, PURE_PACKAGES };

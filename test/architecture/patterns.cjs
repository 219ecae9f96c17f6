const { CONTEXTS, PURE, PURE_PACKAGES, TECHNICAL } = require('./libs.cjs');

const SPECS = '\\.(e2e-)?spec\\.tsx?$';
const TEST_CODE = [SPECS, '(^|/)testing\\.ts$', '\\.(fixtures|contract)\\.ts$'];
const DOORS = '^libs/[^/]+/src/(index|events|testing)\\.ts$';
const EVENTS_DOOR = '^libs/[^/]+/src/events\\.ts$';
const CONSOLE = '^apps/console/';

const lib = (...names) => `^libs/(?:${names.join('|')})/`;
const door = (...names) => `^libs/(?:${names.join('|')})/src/index\\.ts$`;
const npm = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})/`;

/** Every lib that is not technical is a context: a new one needs no entry to be watched. */
const CONTEXT = `^libs/(?!(?:${[...PURE, ...TECHNICAL].join('|')})/)([^/]+)/src/`;
const CONTEXT_INDEX = `${CONTEXT}index\\.ts$`;
const UNLISTED = `^libs/(?!(?:${[...PURE, ...TECHNICAL, ...CONTEXTS].join('|')})/)([^/]+)/src/`;

const rolesOf = (...roles) => `${CONTEXT}(?:.+/|)[^/]+\\.(?:${roles.join('|')})\\.ts$`;
const PURE_FILE = `${CONTEXT}(?:.+/|)(?:[^/.]+|[^/]+\\.(?:commands|decider|policy))\\.ts$`;
const MAY_ASK_OTHERS = '\\.(?:handler|resolver|queries|effect|module)\\.ts$';
const OWN_PURE =
  '^libs/$1/src/(?:.+/|)(?!index\\.ts|testing\\.ts)(?:[^/.]+|[^/]+\\.(?:events|commands|decider|policy))\\.ts$';
const OWN_ROWS = '^libs/$1/src/(?:.+/|)(?!index\\.ts|testing\\.ts)(?:[^/.]+|[^/]+\\.(?:events|view|projection))\\.ts$';
const OWN_SECTION = '^libs/$1/src/(?:.+/|)[^/]+\\.policy-section\\.ts$';
/** What every pure file may import. */
const GROUND = [door(...PURE), npm(...PURE_PACKAGES)];

module.exports = {
  SPECS,
  TEST_CODE,
  DOORS,
  EVENTS_DOOR,
  CONSOLE,
  lib,
  door,
  npm,
  CONTEXT,
  CONTEXT_INDEX,
  UNLISTED,
  rolesOf,
  PURE_FILE,
  MAY_ASK_OTHERS,
  OWN_PURE,
  OWN_ROWS,
  OWN_SECTION,
  GROUND,
};

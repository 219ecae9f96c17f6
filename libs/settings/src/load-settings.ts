import { OperatorError } from './operator-error.js';
import { SETTINGS, type Setting, type SettingName, type Settings, settingNames } from './settings.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of this environment; an empty variable counts as unset.
 *
 * @throws OperatorError that names the first malformed setting, its value unless it is secret, and what is allowed
 */
export const loadSettings = (environment: Environment): Settings => {
  const settings = Object.fromEntries(settingNames().map((name) => [name, read(name, environment)])) as Settings;
  for (const [one, other] of PAIRS) {
    if (settings[one] === undefined || settings[other] !== undefined) continue;
    throw new OperatorError(`${one} is set without ${other}, but they belong together: set both, or neither.`);
  }
  return settings;
};

/** What the environment says about this setting, if anything. */
export const given = (name: SettingName, environment: Environment): string | undefined =>
  environment[name]?.trim() || undefined;

/** Variables that look like settings and are none: probably misspelt. */
export const unknownSettings = (environment: Environment): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('AFTERCARE_') && !(name in SETTINGS));

const PAIRS = [
  ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ['AFTERCARE_JWT_ISSUER', 'AFTERCARE_JWT_JWKS_URL'],
  ['AFTERCARE_JWT_JWKS_URL', 'AFTERCARE_JWT_ISSUER'],
  ['AFTERCARE_PAYMENT_URL', 'AFTERCARE_PAYMENT_SECRET'],
  ['AFTERCARE_PAYMENT_SECRET', 'AFTERCARE_PAYMENT_URL'],
] as const;

const read = (name: SettingName, environment: Environment): unknown => {
  const { schema, fallback, secret, allowed }: Setting = SETTINGS[name];
  const text = given(name, environment);
  const { success, data } = schema.safeParse(text ?? fallback);
  if (success) return data;
  throw new OperatorError(
    secret
      ? `${name} must be ${allowed}; its value is not shown here, because it may be secret.`
      : `${name} is "${text}", but must be ${allowed}.`,
  );
};

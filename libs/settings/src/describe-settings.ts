import { type Environment, given } from './load-settings.js';
import { SETTINGS, type Setting, settingNames } from './settings.js';

/** A line of `aftercare config`. `value` and `fallback` are empty where there is none. */
export type DescribedSetting = Readonly<{
  name: string;
  value: string;
  fallback: string;
  origin: 'environment' | 'default' | 'unset';
  description: string;
  allowed: string;
  secret: boolean;
}>;

/** Every setting with its value and where that comes from; secrets masked, malformed values as they are. */
export const describeSettings = (environment: Environment): DescribedSetting[] =>
  settingNames().map((name) => {
    const { about, allowed, fallback, secret = false }: Setting = SETTINGS[name];
    const text = given(name, environment);
    return {
      name,
      value: text === undefined ? (fallback ?? '') : secret ? withoutPassword(text) : text,
      fallback: fallback ?? '',
      origin: text !== undefined ? 'environment' : fallback === undefined ? 'unset' : 'default',
      description: about,
      allowed,
      secret,
    };
  });

const MASK = '***';

/** An address without its password and options, for people to read; anything else is masked as a whole. */
export const withoutPassword = (address: string): string => {
  if (!URL.canParse(address)) return MASK;
  const { protocol, username, password, host, pathname } = new URL(address);
  const user = username && `${username}${password && `:${MASK}`}@`;
  return host ? `${protocol}//${user}${host}${pathname}` : MASK;
};

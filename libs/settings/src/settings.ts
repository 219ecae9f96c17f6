import { z } from 'zod';

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)));

const keyOf = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

/** One node or several after commas, or the name of a cluster (+discover); esdb is its older name. */
const KURRENTDB = /^(kurrentdb|esdb)(\+discover)?:\/\/[^/\s]+/;

/** As browsers send them: scheme, host and port, nothing behind. */
const origins = z
  .string()
  .transform((text) => text.split(',').flatMap((origin) => origin.trim() || []))
  .refine((list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin));

/** Addresses, networks, or what this machine's own kinds of them are called. */
const proxies = z
  .string()
  .transform((text) => text.split(',').flatMap((proxy) => proxy.trim() || []))
  .pipe(
    z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(['loopback', 'linklocal', 'uniquelocal'])])),
  );

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;

/** Every setting there is, by its environment variable. One without a fallback is unset unless given. */
export const SETTINGS = {
  AFTERCARE_DATA: {
    schema: z.string(),
    about: 'Folder of the embedded database, keys and import states.',
    allowed: 'a path',
    fallback: '.aftercare',
  },
  AFTERCARE_HOST: {
    schema: z.string(),
    about: 'Address to listen on; 127.0.0.1 is this machine only.',
    allowed: 'a host name or an IP address',
    fallback: '127.0.0.1',
  },
  AFTERCARE_PORT: {
    schema: z.coerce.number().int().min(0).max(65_535),
    about: 'Port to listen on; 0 takes a free one.',
    allowed: 'a whole number from 0 to 65535',
    fallback: '3000',
  },
  AFTERCARE_CORS_ORIGINS: {
    schema: origins,
    about: 'Origins whose pages may call the API; none by default.',
    allowed: 'origins such as https://desk.example.com, separated by commas',
    fallback: '',
  },
  AFTERCARE_TRUSTED_PROXIES: {
    schema: proxies,
    about:
      'Proxies whose X-Forwarded-For says who asks, for limits by address; none by default: all behind a proxy are one.',
    allowed: 'IP addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, separated by commas',
    fallback: '',
  },
  DATABASE_URL: {
    schema: urlOf('postgresql', 'postgres').optional(),
    about: 'PostgreSQL (16 or later) of your own instead of the embedded one.',
    allowed: 'an address such as postgresql://user:password@host:5432/database',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    schema: urlOf('postgresql', 'postgres').optional(),
    about: 'The same database as the user who owns its tables; without it, DATABASE_URL is both.',
    allowed: 'an address such as postgresql://owner:password@host:5432/database',
    secret: true,
  },
  EVENT_STORE_URL: {
    schema: z.string().refine((text) => text === 'postgres' || KURRENTDB.test(text)),
    about: 'Where events are: in PostgreSQL, beside the read models, or in a KurrentDB cluster (25.1 or later).',
    allowed: '"postgres" or an address such as kurrentdb+discover://user:password@cluster.example.com:2113',
    fallback: 'postgres',
    secret: true,
  },
  AFTERCARE_MASTER_KEY: {
    schema: keyOf(32).optional(),
    about: 'Key over the keys of personal data; without it, a file in the data folder.',
    allowed: '32 bytes in base64 (make them with "openssl rand -base64 32")',
    secret: true,
  },
  AFTERCARE_POLICY_PACK: {
    schema: z.string().optional(),
    about: "YAML file with the company's own numbers instead of the default policy pack.",
    allowed: 'a path',
  },
  AFTERCARE_JWT_ISSUER: {
    schema: z.string().optional(),
    about: 'OIDC issuer of tokens (claim iss); without it, development tokens, on this machine only.',
    allowed: 'the issuer as it stands in tokens',
  },
  AFTERCARE_JWT_JWKS_URL: {
    schema: urlOf('https', 'http').optional(),
    about: "Address of the issuer's public keys.",
    allowed: 'an https address',
  },
  AFTERCARE_JWT_AUDIENCE: {
    schema: z.string(),
    about: 'Audience that a token must be for (claim aud).',
    allowed: 'the audience as it stands in tokens',
    fallback: 'aftercare',
  },
  AFTERCARE_PAYMENT_URL: {
    schema: urlOf('https', 'http').optional(),
    about: 'Payment gateway that pays refunds; without it, a sandbox that pays nothing.',
    allowed: 'an address such as https://pay.example.com/v1',
  },
  AFTERCARE_PAYMENT_SECRET: {
    schema: z.string().optional(),
    about: 'Token that the payment gateway knows this service by.',
    allowed: 'a text',
    secret: true,
  },
  AFTERCARE_WORK: {
    schema: z.enum(['on', 'off']),
    about: 'Whether the API also runs projections, policies and deadlines; off where workers of their own do.',
    allowed: 'on or off',
    fallback: 'on',
  },
  AFTERCARE_LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS),
    about: 'How much is logged.',
    allowed: `one of ${LOG_LEVELS.join(', ')}`,
    fallback: 'log',
  },
  NODE_ENV: {
    schema: z.string(),
    about: '"production" refuses development tokens, introspection and GraphiQL.',
    allowed: 'a word',
    fallback: 'development',
  },
} as const satisfies Record<string, Setting>;

/** `allowed` ends the sentence "… must be …". A secret is neither logged nor shown. */
export type Setting = Readonly<{
  schema: z.ZodType;
  about: string;
  allowed: string;
  fallback?: string;
  secret?: boolean;
}>;

export type SettingName = keyof typeof SETTINGS;

export type Settings = Readonly<{ [N in SettingName]: z.output<(typeof SETTINGS)[N]['schema']> }>;

export const settingNames = (): SettingName[] => Object.keys(SETTINGS) as SettingName[];

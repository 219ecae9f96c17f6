import {
  DEVELOPMENT_ISSUER,
  DEVELOPMENT_PARTNER_COMMAND,
  DEVELOPMENT_TECHNICIAN_COMMAND,
  type DevelopmentIssuer,
} from '#auth';
import { EXAMPLE } from './example.js';
import type { Service } from './start.js';

/** What someone at the terminal wants to know first. */
export const banner = async ({ app, ground, url }: Service): Promise<string> => {
  const issuer: DevelopmentIssuer | null = app.get(DEVELOPMENT_ISSUER, { strict: false });
  const lines = [
    `Aftercare is ready: ${url}`,
    `Data: ${ground.folder}${ground.embedded ? ', with its own PostgreSQL' : ' and the PostgreSQL of DATABASE_URL'}`,
    ...ground.warnings,
  ];
  return `${[...lines, ...(issuer ? await development(issuer, url) : [])].join('\n')}\n`;
};

const development = async (issuer: DevelopmentIssuer, url: string): Promise<string[]> => {
  const tokens = await issuer.developmentTokens();
  const agent = tokens.find(({ role }) => role === 'agent')?.token;
  const origin = new URL(url).origin;
  return [
    `GraphiQL: ${origin}/graphiql`,
    '',
    'Development tokens, valid for 12 hours on this machine:',
    ...tokens.map(({ role, token }) => `  ${role.padEnd(10)} ${token}`),
    `The token of role partner sees the partner that applies with commandId ${DEVELOPMENT_PARTNER_COMMAND}, that of role technician`,
    `who is hired with ${DEVELOPMENT_TECHNICIAN_COMMAND}, as in libs/repairs/README.md; until then they see nothing of their own.`,
    '',
    'Try:',
    `curl -s ${url} -H 'content-type: application/json' -H 'authorization: Bearer ${agent}' \\`,
    `  -d '${JSON.stringify({ query: EXAMPLE })}'`,
  ];
};

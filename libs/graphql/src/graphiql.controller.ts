import { Controller, Get, Header, Inject, NotFoundException, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parse, print } from 'graphql';
import { DEVELOPMENT_ISSUER, DevelopmentIssuer, developmentCaller, isLoopback, Public, ROLES, type Role } from '#auth';
import { type CompleteOptions, GRAPHIQL_PATH, GRAPHQL_OPTIONS, GRAPHQL_PATH } from './graphql-options.js';

/** The API's explorer, in development only and without anything from the network. `?role=` names whose token it uses. */
@Controller(GRAPHIQL_PATH)
export class GraphiqlController {
  constructor(
    @Inject(DEVELOPMENT_ISSUER) private readonly issuer: DevelopmentIssuer | null,
    @Inject(GRAPHQL_OPTIONS) private readonly options: CompleteOptions,
  ) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(@Req() request: FastifyRequest, @Query('role') asked = 'agent'): Promise<string> {
    // A page that holds a token is for this machine's own browser, not for a foreign name that resolves to it.
    if (!isLoopback(request.hostname)) throw new NotFoundException('GraphiQL is served to this machine only.');
    const role = ROLES.find((each) => each === asked);
    if (!role) throw new NotFoundException(`There is no role "${asked}": use one of ${ROLES.join(', ')}.`);
    const token = await this.issuer?.sign(developmentCaller(role));
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    const options = {
      title: `Aftercare as ${role}`,
      endpoint: GRAPHQL_PATH,
      defaultQuery: `${introduction(role, token !== undefined)}\n${print(parse(this.options.example))}\n`,
      // Not as the editor's headers, which a reloaded page would lose.
      additionalHeaders: authorization,
      subscriptionsProtocol: 'WS' as const,
      connectionParams: authorization,
    };
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return renderGraphiQL(options);
  }
}

const introduction = (role: Role, signedIn: boolean): string =>
  (signedIn
    ? [`# Signed in as ${role}.`, `# As somebody else: ${GRAPHIQL_PATH}?role=supervisor`, ...inLines(ROLES)]
    : ['# Put a token of your issuer under "Headers":', '# {"authorization": "Bearer …"}']
  )
    .concat('# The book on the left tells what every type means.', '# Ctrl-Enter runs an operation.', '')
    .join('\n');

const inLines = (roles: readonly Role[]): string[] => {
  const half = Math.ceil(roles.length / 2);
  return [roles.slice(0, half), roles.slice(half)].map((each) => `#   ${each.join(', ')}`);
};

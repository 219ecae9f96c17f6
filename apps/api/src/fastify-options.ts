import { FASTIFY_OPTIONS } from '#graphql';

/** These proxies say by X-Forwarded-For whose request it is; nobody else is believed. */
export const fastifyOptions = (trustedProxies: readonly string[]) => ({
  ...FASTIFY_OPTIONS,
  trustProxy: trustedProxies.length > 0 && [...trustedProxies],
});

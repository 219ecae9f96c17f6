import { describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastifyOptions } from './fastify-options.js';

const PROXY = '10.0.0.7';

/** Whose request it is taken for that came from `remoteAddress`. */
const addressSeen = async (trusted: readonly string[], forwardedFor: string, remoteAddress = PROXY) => {
  const fastify = new FastifyAdapter(fastifyOptions(trusted)).getInstance();
  fastify.get('/', ({ ip }, reply) => reply.send(ip));
  const { body } = await fastify.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': forwardedFor } });
  await fastify.close();
  return body;
};

describe('the address of a request', () => {
  it('is that of the connection where no proxy is trusted', async () =>
    expect(await addressSeen([], '203.0.113.9')).toBe(PROXY));

  it('is what a trusted proxy says', async () => {
    expect(await addressSeen(['10.0.0.0/8'], '203.0.113.9')).toBe('203.0.113.9');
    expect(await addressSeen([PROXY], '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9');
  });

  it('is not what somebody else says', async () =>
    expect(await addressSeen(['10.0.0.0/8'], '203.0.113.9', '192.0.2.1')).toBe('192.0.2.1'));
});

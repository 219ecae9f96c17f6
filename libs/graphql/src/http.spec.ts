import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type SampleApp, sampleApp } from './sample.fixtures.js';

let sample: SampleApp;
beforeAll(async () => {
  sample = await sampleApp();
});
afterAll(() => sample.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${sample.url}/graphql`, fetchFn: fetch });
  const ofLevel = (level: string) => audits.filter(({ name }) => name.startsWith(level));

  it.each(['MUST', 'SHOULD'])('passes every audit of level %s', async (level) => {
    const results = await Promise.all(ofLevel(level).map((audit) => audit.fn()));
    const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.name}: ${result.reason}`]));
    expect(failed).toEqual([]);
    expect(results.length).toBeGreaterThan(10);
  });
});

describe('GraphiQL', () => {
  const page = async (path = '/graphiql', headers: Record<string, string> = {}) => {
    const response = await fetch(`${sample.url}${path}`, { headers });
    return { status: response.status, html: await response.text() };
  };

  it('needs nothing but its own page', async () => {
    const { status, html } = await page();
    expect(status).toBe(200);
    const outsideOfScripts = html.replace(/<script>[^]*?<\/script>/g, '');
    expect(outsideOfScripts).not.toMatch(/<script/);
    expect(outsideOfScripts).not.toMatch(/(src|href)="(?!data:)/);
    expect(outsideOfScripts).not.toMatch(/@import|url\(["']?https?:/);
  });

  it('is where a browser that opens the API is led', async () => {
    const { status, html } = await page('/graphql', { accept: 'text/html' });
    expect(status).toBe(200);
    expect(html).toContain('http-equiv="refresh" content="0; url=/graphiql"');
  });

  it('shows an operation, and how to be somebody else', async () => {
    const { html } = await page();
    expect(html).toContain('Signed in as agent');
    expect(html).toContain('__typename');
  });

  it('sends a development token, over WebSocket too', async () => {
    const { html } = await page('/graphiql?role=supervisor');
    const options = JSON.parse(/(\{"title":"Aftercare as supervisor".*\}),\s*\);\s*<\/script>/.exec(html)?.[1] ?? '{}');
    const { authorization } = options.additionalHeaders;
    expect(options).toMatchObject({
      endpoint: '/graphql',
      subscriptionsProtocol: 'WS',
      connectionParams: { authorization },
    });
    const { roles } = JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url').toString());
    expect(roles).toEqual(['supervisor']);
  });

  it('is refused for a role that is not known', async () =>
    expect((await page('/graphiql?role=owner')).status).toBe(404));
});

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { httpPayment } from './http-payment.effect.js';
import type { RefundOrder } from './payment-gateway.js';
import { gatewayOver } from './payment-tries.effect.js';

const order: RefundOrder = {
  key: 'key-1',
  amount: { amount: 4_000, currency: 'EUR' },
  payTo: '4111111111111111',
  number: 'R26-R70E1YB3',
  orderNumber: 'A-100',
};

type Answering = (response: ServerResponse, book: Book, body: string) => void;

/** Where a spec waits for silence. */
const SHORT = 300;

/** What the server has taken down, and how often money went. */
type Book = { readonly refunds: Map<string, string>; paid: number; readonly heard: string[] };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const SUCCEEDED = { status: 'SUCCEEDED', id: 'pay-1' };

/** Pays a key once, as every gateway with idempotency keys does. */
const payOnce = (book: Book) => {
  if (!book.refunds.has('key-1')) book.paid += 1;
  book.refunds.set('key-1', JSON.stringify(SUCCEEDED));
};

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** A real server that answers the n-th POST by the n-th function, then by the last one. */
const gateway = async (posts: readonly Answering[], gets: readonly Answering[] = [], timeoutMs = 2_000) => {
  const book: Book = { refunds: new Map(), paid: 0, heard: [] };
  let [posted, got] = [0, 0];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { method, url, headers } = request;
      book.heard.push([method, url, headers['idempotency-key'], headers.authorization].filter(Boolean).join(' '));
      const list = method === 'POST' ? posts : gets;
      const n = method === 'POST' ? posted++ : got++;
      const answering = list[Math.min(n, list.length - 1)];
      if (answering) return answering(response, book, body);
      const known = book.refunds.get('key-1');
      return known ? json(response, 200, JSON.parse(known)) : json(response, 404, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1`;
  return {
    book,
    refund: () => gatewayOver(httpPayment({ url, secret: 's3cret', timeoutMs }), [1, 1]).refund(order),
  };
};

const pays: Answering = (response, book) => {
  payOnce(book);
  json(response, 201, SUCCEEDED);
};
const paysAndIsSilent: Answering = (_, book) => payOnce(book);
const isSilent: Answering = () => undefined;
const breaksAfterPaying: Answering = (response, book) => {
  payOnce(book);
  response.writeHead(500).end('oops');
};
const breaks: Answering = (response) => void response.writeHead(500).end('oops');
const says =
  (status: number, body: unknown): Answering =>
  (response) =>
    void json(response, status, body);

describe('a payment gateway over HTTP', () => {
  it('is asked by key first, then told, with its secret', async () => {
    const { book, refund } = await gateway([pays]);
    expect(await refund()).toEqual({ outcome: 'SUCCEEDED', reference: 'pay-1' });
    expect(book.heard).toEqual(['GET /v1/refunds/key-1 Bearer s3cret', 'POST /v1/refunds key-1 Bearer s3cret']);
  });

  it('is told what to pay, in minor units', async () => {
    const bodies: unknown[] = [];
    const { refund } = await gateway([
      (response, book, body) => {
        bodies.push(JSON.parse(body));
        pays(response, book, body);
      },
    ]);
    await refund();
    expect(bodies).toEqual([
      { amount: 4_000, currency: 'EUR', payTo: '4111111111111111', number: 'R26-R70E1YB3', orderNumber: 'A-100' },
    ]);
  });

  it('that answers twice has paid once', async () => {
    const { book, refund } = await gateway([pays]);
    expect(await Promise.all([refund(), refund()])).toEqual([
      { outcome: 'SUCCEEDED', reference: 'pay-1' },
      { outcome: 'SUCCEEDED', reference: 'pay-1' },
    ]);
    expect(await refund()).toEqual({ outcome: 'SUCCEEDED', reference: 'pay-1' });
    expect(book.paid).toBe(1);
  });

  it.each([
    ['answers too late', paysAndIsSilent],
    ['breaks after paying', breaksAfterPaying],
  ])('that %s is asked by key, and not told again', async (_, answering) => {
    const { book, refund } = await gateway([answering], [], SHORT);
    expect(await refund()).toEqual({ outcome: 'SUCCEEDED', reference: 'pay-1' });
    expect(book.paid).toBe(1);
    expect(book.heard.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('that broke before paying is told again under the same key', async () => {
    const { book, refund } = await gateway([breaks, isSilent, pays], [], SHORT);
    expect(await refund()).toEqual({ outcome: 'SUCCEEDED', reference: 'pay-1' });
    expect(new Set(book.heard.filter((line) => line.startsWith('POST')))).toEqual(
      new Set(['POST /v1/refunds key-1 Bearer s3cret']),
    );
  });

  it('that never answers leaves open whether the money went', async () => {
    const { refund } = await gateway([isSilent], [], SHORT);
    expect(await refund()).toEqual({ outcome: 'UNKNOWN' });
  });

  it('that says 500 for ever leaves it open too', async () => {
    const { refund } = await gateway([breaks]);
    expect(await refund()).toEqual({ outcome: 'UNKNOWN' });
  });

  it('that can not even be asked is told nothing', async () => {
    const { book, refund } = await gateway([pays], [breaks]);
    expect(await refund()).toEqual({ outcome: 'UNAVAILABLE' });
    expect(book.paid).toBe(0);
  });

  it('whose answer got lost and who can not be asked afterwards stays unknown', async () => {
    const { refund } = await gateway([paysAndIsSilent], [says(404, {}), breaks], SHORT);
    expect(await refund()).toEqual({ outcome: 'UNKNOWN' });
  });

  it('that says 409 is asked what became of the first time', async () => {
    const { book, refund } = await gateway([
      (response, taken) => {
        payOnce(taken);
        json(response, 409, {});
      },
    ]);
    expect(await refund()).toEqual({ outcome: 'SUCCEEDED', reference: 'pay-1' });
    expect(book.paid).toBe(1);
  });

  it('that has it under way is asked later', async () => {
    const { refund } = await gateway(
      [says(202, { status: 'PENDING' })],
      [says(404, {}), says(200, { status: 'PENDING' })],
    );
    expect(await refund()).toEqual({ outcome: 'UNKNOWN' });
  });

  it.each([402, 422, 200])('declines for good with %i', async (status) => {
    const { refund } = await gateway([says(status, { status: 'DECLINED', code: 'CARD_CLOSED' })]);
    expect(await refund()).toEqual({ outcome: 'DECLINED', code: 'CARD_CLOSED' });
  });

  it.each([400, 401, 403])('that says %i has misunderstood', async (status) => {
    const { refund } = await gateway([says(status, {})]);
    expect(await refund()).toEqual({ outcome: 'MISUNDERSTOOD' });
  });

  it('that answers something else is not believed', async () => {
    const { refund } = await gateway([says(200, { status: 'MAYBE' })]);
    expect(await refund()).toEqual({ outcome: 'UNKNOWN' });
  });

  it('that is not there was told nothing', async () => {
    const { refund } = await gateway([pays]);
    for (const close of closers.splice(0)) await close();
    expect(await refund()).toEqual({ outcome: 'UNAVAILABLE' });
  });
});

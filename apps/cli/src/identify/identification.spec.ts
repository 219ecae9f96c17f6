import { describe, expect, it } from '@jest/globals';
import { type Command, Rejection } from '#event-sourcing';
import { IdempotencyKeyReused, StoreConflict } from '#event-store';
import { identify } from './identification.js';
import { untied } from './identify.fixtures.js';
import type { Tie } from './tie.js';

const context = { label: 'ranges+1a2b', hash: '1a2b3c', by: 'identify', at: '2026-01-01T00:00:00.000Z' };
const unit = { id: 'u-1', serial: 'SN-1' };
const toProduct: Tie = { complaint: untied(), productId: 'p-1', unit: null };

/** What becomes of a complaint where its command is answered so, and what was sent. */
const outcome = async (tie: Tie, answer: Error | boolean = false, changes: Partial<typeof context> = {}) => {
  const sent: Command[] = [];
  const send = async (command: Command) => {
    sent.push(command);
    if (answer instanceof Error) throw answer;
    return { stream: 'complaint-c-1', id: 'c-1', version: 1n, position: '01', deduplicated: answer };
  };
  return { became: await identify(tie, send, { ...context, ...changes }), sent };
};

describe('a complaint that a mapping ties', () => {
  it('is tied to its product as of the past, in the state in which it was read', async () => {
    const { became, sent } = await outcome({ ...toProduct, complaint: untied({ version: '3' }) });
    expect(became).toBe('PRODUCT');
    expect(sent).toEqual([
      {
        id: expect.any(String),
        type: 'IdentifyComplaintProduct',
        data: {
          complaintId: 'c-1',
          productId: 'p-1',
          unitId: null,
          serial: null,
          basis: 'MAPPING',
          mapping: 'ranges+1a2b',
        },
        by: 'identify',
        roles: ['system'],
        at: '2026-01-01T00:00:00.000Z',
        origin: 'IMPORT',
        correlationId: expect.any(String),
        expectedVersion: 3n,
      },
    ]);
  });

  it('is tied to its unit by the number of the unit', async () => {
    const { became, sent } = await outcome({ ...toProduct, unit });
    expect(became).toBe('UNIT');
    expect(sent[0]?.data).toMatchObject({ productId: 'p-1', unitId: 'u-1', serial: 'SN-1' });
  });

  it('is tied by the same command for ever, and by another one under another mapping', async () => {
    const idOf = async (tie: Tie, hash = '1a2b3c') => (await outcome(tie, false, { hash })).sent[0]?.id;
    const first = await idOf(toProduct);
    expect(await idOf({ ...toProduct, unit })).toBe(first);
    expect(await idOf(toProduct, 'ffff')).not.toBe(first);
    expect(await idOf({ ...toProduct, complaint: untied({ id: 'c-2' }) })).not.toBe(first);
  });

  it('is left alone where no rule fits it', async () =>
    expect(await outcome({ ...toProduct, productId: null })).toEqual({ became: 'NO_RULE', sent: [] }));

  it('is left alone in a dry run', async () => {
    expect(await identify(toProduct, null, context)).toBe('PRODUCT');
    expect(await identify({ ...toProduct, unit }, null, context)).toBe('UNIT');
  });

  it('is there already where the same mapping tied it', async () => {
    expect((await outcome(toProduct, true)).became).toBe('THERE_ALREADY');
    expect((await outcome(toProduct, new IdempotencyKeyReused('c-1'))).became).toBe('THERE_ALREADY');
  });

  it('is refused by a rule, or because somebody changed it meanwhile', async () => {
    expect((await outcome(toProduct, new Rejection('COMPLAINT_MERGED', 'It is merged.'))).became).toEqual({
      refused: 'COMPLAINT_MERGED',
    });
    const conflict = new StoreConflict('complaint-c-1', 0n, { version: 1n, by: 'agent-1', at: null });
    expect((await outcome(toProduct, conflict)).became).toEqual({ refused: 'CONFLICT' });
  });

  it('is not to blame for an outage', () =>
    expect(outcome(toProduct, new Error('connection lost'))).rejects.toThrow('connection lost'));
});

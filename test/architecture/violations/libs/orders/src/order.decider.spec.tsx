import { describe, expect, it } from '@jest/globals';
import { placed } from './order.fixtures.js';

const fc = { assert: (holds: boolean) => expect(holds).toBe(true) };
const given = (...events: unknown[]) => ({ thenNothing: () => expect(events).toEqual(events) });

describe('an order', () => {
  it('is placed', () => given(placed()).thenNothing());
  it.each([1, 2])('counts %d', (n) => expect(n).toBe(n));
  it('holds for any number', () => fc.assert(placed().data.orderId === 'o-1'));
  it('waits 1 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 2 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 3 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 4 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 5 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 6 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 7 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 8 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 9 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 10 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 11 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 12 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 13 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 14 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 15 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 16 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 17 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 18 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 19 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 20 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 21 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 22 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 23 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 24 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 25 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 26 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 27 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 28 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 29 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 30 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 31 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 32 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 33 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 34 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 35 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 36 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 37 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 38 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 39 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 40 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 41 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 42 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 43 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 44 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 45 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 46 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 47 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 48 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 49 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 50 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 51 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 52 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 53 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 54 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 55 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 56 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 57 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 58 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 59 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('waits 60 days', async () => {
    await expect(Promise.resolve(placed())).resolves.toBeDefined();
  });
  it('holds its tongue', () => {
    expect(1).toBe(1);
    expect(2).toBe(2);
    expect(3).toBe(3);
    expect(4).toBe(4);
    expect(5).toBe(5);
    expect(6).toBe(6);
    expect(7).toBe(7);
    expect(8).toBe(8);
    expect(9).toBe(9);
    expect(10).toBe(10);
    expect(11).toBe(11);
    expect(12).toBe(12);
    expect(13).toBe(13);
    expect(14).toBe(14);
    expect(15).toBe(15);
    expect(16).toBe(16);
    expect(17).toBe(17);
    expect(18).toBe(18);
    expect(19).toBe(19);
    expect(20).toBe(20);
    expect(21).toBe(21);
    expect(22).toBe(22);
    expect(23).toBe(23);
    expect(24).toBe(24);
    expect(25).toBe(25);
    expect(26).toBe(26);
    expect(27).toBe(27);
    expect(28).toBe(28);
    expect(29).toBe(29);
    expect(30).toBe(30);
    expect(31).toBe(31);
    expect(32).toBe(32);
    expect(33).toBe(33);
    expect(34).toBe(34);
    expect(35).toBe(35);
    expect(36).toBe(36);
    expect(37).toBe(37);
    expect(38).toBe(38);
    expect(39).toBe(39);
    expect(40).toBe(40);
    expect(41).toBe(41);
  });
});

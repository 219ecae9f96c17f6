import { DateTime } from 'luxon';
import { v4 } from 'uuid';

type Asked = { data: { complaintId: string } };

export const now = () => new Date();
export const clock = () => Date.now();
export const here = () => DateTime.now();
export const tick = () => performance.now();
export const chance = () => Math.random();
export const id = () => [v4(), crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(1))];
export const environment = () => process.env;
export const outside = () => fetch('http://localhost');
export const later = () => [setTimeout(now, 1), setInterval(now, 1), setImmediate(now)];
export const soon = () => queueMicrotask(() => undefined);
export const loud = () => console.log(globalThis);
export const slow = async () => {
  await Promise.resolve();
};
export const lazy = () => import('./egg.js');
export const decide = (command: Asked) => [{ type: 'Opened', data: { ...command.data } }];

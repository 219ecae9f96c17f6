import 'node:fs';

export const drawn = () => Math.random();

import 'lru-cache';

export const drawn = () => Math.random();

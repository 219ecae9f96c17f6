import 'typeorm';

export const drawn = () => Math.random();

import '#customers';

export const drawn = () => Math.random();

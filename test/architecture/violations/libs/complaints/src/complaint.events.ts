import '#returns/events';

export const drawn = () => Math.random();

import './complaint.queries.js';

export const drawn = () => Math.random();

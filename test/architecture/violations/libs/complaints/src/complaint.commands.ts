import { section } from './complaint.policy-section.js';

export const drawn = () => Math.random();
export const parse = () => section;

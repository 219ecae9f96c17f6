import fc from 'fast-check';
import './complaint.fixtures.js';

export const check = fc;

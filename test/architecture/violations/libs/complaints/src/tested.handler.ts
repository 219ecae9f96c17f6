import { expect } from '@jest/globals';
import './complaint.fixtures.js';

export const check = expect;

export { depositKnown, depositPolicy, depositSamples } from './deposit/deposit.fixtures.js';

export { currencyExponent, isCurrency } from './currency.js';
export { DURATION_UNITS, type Duration, type DurationUnit } from './duration.js';
export {
  addMoney,
  type ConversionProblem,
  compareMoney,
  convertMoney,
  formatMoney,
  isPositiveDecimal,
  type Money,
  type MoneyProblem,
  parseMoney,
  type Rates,
} from './money.js';

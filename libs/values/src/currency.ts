// Which codes exist comes from Intl. The number of decimals does not: Intl has CLDR's, which follow custom (HUF and IDR
// without decimals), differ from ISO 4217 and change with the ICU of each Node release. Stored minor units must not.
const MINOR_UNITS_OTHER_THAN_2: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0 },
  ...{ UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{ CLF: 4, UYW: 4 },
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether `code` is an ISO 4217 currency code in capitals. */
export const isCurrency = (code: string): boolean =>
  CURRENCIES.has(code) || Object.hasOwn(MINOR_UNITS_OTHER_THAN_2, code);

/** The number of decimals of a currency's minor unit by ISO 4217 (EUR 2, JPY 0, KWD 3), or null for an unknown code. */
export const currencyExponent = (code: string): number | null =>
  isCurrency(code) ? (MINOR_UNITS_OTHER_THAN_2[code] ?? 2) : null;

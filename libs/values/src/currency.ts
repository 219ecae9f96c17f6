// Which codes exist comes from Intl. The number of decimals does not: Intl has CLDR's, which follow custom (HUF and IDR
// without decimals), differ from ISO 4217 and change with the ICU of each Node release. Stored minor units must not.
const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }).flatMap(([exponent, codes]) => codes.split(' ').map((code) => [code, Number(exponent)] as const)),
);

const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), ...EXPONENTS.keys()]);

/** Whether `code` is an ISO 4217 currency code in capitals. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** The number of decimals of a currency's minor unit by ISO 4217 (EUR 2, JPY 0, KWD 3), or null for an unknown code. */
export const currencyExponent = (code: string): number | null => (isCurrency(code) ? (EXPONENTS.get(code) ?? 2) : null);

import type { ProductRule } from './identification-mapping.js';

/** A product as a complaint names it. */
export type NamedProduct = Readonly<{ line: string | null; model: string | null; specification: string | null }>;

/** The product that a complaint means, by the first rule that fits; null where none does. */
export const productIn = <Rule extends Pick<ProductRule, 'models' | 'lines' | 'specifications'>>(
  rules: readonly Rule[],
): ((named: NamedProduct) => Rule | null) => {
  const byModel = new Map<string, Fitting<Rule>[]>();
  for (const rule of rules)
    for (const model of spellings(rule.models)) byModel.set(model, [...(byModel.get(model) ?? []), fitting(rule)]);
  return ({ line, model, specification }) => {
    const found = byModel.get(spelling(model ?? ''))?.find(({ fits }) => fits(line, specification));
    return found?.rule ?? null;
  };
};

/** A name in whatever case and with whatever spaces: `r 90` is `R90`. */
export const spelling = (name: string): string => name.toUpperCase().replace(/\s+/g, '');

const spellings = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(spelling));

type Fitting<Rule> = Readonly<{ rule: Rule; fits: (line: string | null, specification: string | null) => boolean }>;

const fitting = <Rule extends Pick<ProductRule, 'lines' | 'specifications'>>(rule: Rule): Fitting<Rule> => {
  const [isOfLine, isSpecified] = [oneOf(rule.lines), oneOf(rule.specifications)];
  return { rule, fits: (line, specification) => isOfLine(line) && isSpecified(specification) };
};

const oneOf = (names: readonly string[] | undefined): ((given: string | null) => boolean) => {
  if (!names) return () => true;
  const known = spellings(names);
  return (given) => given !== null && known.has(spelling(given));
};

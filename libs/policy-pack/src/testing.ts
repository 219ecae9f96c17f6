import { parse, parseDocument, stringify } from 'yaml';
import { policyPackOf, readPackFile } from './load-policy-pack.js';
import type { PolicyPack } from './policy-pack.js';
import type { PolicySection, SectionValue } from './policy-section.js';

let whole: Record<string, unknown> | undefined;
const wholePack = (): Record<string, unknown> => {
  whole ??= parse(readPackFile()) as Record<string, unknown>;
  return whole;
};

/** The default pack with these sections of it alone, for specs of the contexts that own them. */
export const defaultPack = (...sections: PolicySection[]): PolicyPack => {
  const names = ['pack', ...sections.map(({ name }) => name)];
  const part = stringify(Object.fromEntries(names.map((name) => [name, wholePack()[name]])));
  return policyPackOf(part, 'default.yaml', sections);
};

/** The default pack with other values in some places, each named by its path, as in `repairs.orders.most`. */
export const packWith = (values: Readonly<Record<string, unknown>>, sections: readonly PolicySection[]): PolicyPack => {
  const pack = parseDocument(readPackFile());
  for (const [path, value] of Object.entries(values)) pack.setIn(path.split('.'), value);
  return policyPackOf(pack.toString(), 'default.yaml', sections);
};

/** The numbers of one section of the default pack. */
export const defaultSection = <Section extends PolicySection>(section: Section): SectionValue<Section> =>
  defaultPack(section).section(section);

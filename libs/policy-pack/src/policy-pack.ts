import { type ConversionProblem, convertMoney, dueAt, type Money, type Rates, type WorkingCalendar } from '#values';
import type { PackHead } from './pack-head.js';
import type { Due, PolicySection, SectionValue } from './policy-section.js';

/** The company's numbers, read and checked once at start. The same for every command that a process handles. */
export class PolicyPack {
  readonly name: string;
  /** The version its author gave and a hash of its content, `2026.1+1a2b3c4d`: events record what they were decided by. */
  readonly version: string;
  readonly currency: string;
  readonly zone: string;
  readonly languages: readonly string[];
  /** What one unit of each currency is worth in the company's, on `ratesDate`. */
  readonly rates: Rates;
  readonly ratesDate: string;

  constructor(
    private readonly head: PackHead,
    contentHash: string,
    private readonly values: ReadonlyMap<PolicySection, unknown>,
  ) {
    this.name = head.name;
    this.version = `${head.version}+${contentHash}`;
    this.currency = head.currency;
    this.zone = head.zone;
    this.languages = head.languages;
    this.rates = head.rates.values;
    this.ratesDate = head.rates.date;
  }

  /** A context's part of the pack. One that the composition did not register throws. */
  section<Section extends PolicySection>(section: Section): SectionValue<Section> {
    if (!this.values.has(section)) throw new Error(`Policy section ${section.name} is not registered.`);
    return this.values.get(section) as SectionValue<Section>;
  }

  /** A calendar by its name; those that sections name exist, another name throws. */
  calendar(name: string): WorkingCalendar {
    const calendar = this.head.calendars.get(name);
    if (!calendar) throw new Error(`The policy pack has no calendar ${name}.`);
    return calendar;
  }

  /** When something is due that may take `due` from the instant `from`: see `dueAt` of `#values`. ISO instants. */
  dueAt(due: Due, from: string): string {
    return dueAt(this.calendar(due.calendar), from, due);
  }

  /** `money` in the company's currency, by the pack's rates. */
  inCompanyCurrency(money: Money): Money | ConversionProblem {
    return convertMoney(money, this.currency, this.rates);
  }
}

import { newId } from '#values';

export type SimulationOptions = Readonly<{
  units: number;
  months: number;
  seed: string;
  /** The first day, such as `2025-01-01`. */
  start: string;
  /** How many partners there are; without, as many as the units ask for. */
  partners?: number | undefined;
  /** About how often customers call for service; without, as often as the units in service ask for. */
  calls?: number | undefined;
}>;

/** One simulation: everything in it hangs from its options. Instants are milliseconds. */
export type Run = Readonly<{
  id: string;
  /** Five letters that its serials and order numbers carry, so that several simulations fit into one store. */
  code: string;
  units: number;
  months: number;
  start: number;
  end: number;
  partners: number | null;
  calls: number | null;
  /** When its month `n`, from 0 to `months`, begins; a fraction is that share of the month. */
  monthAt: (n: number) => number;
}>;

const LETTERS = 'ABCDEFGHJKLMNPQR';

export const runOf = (options: SimulationOptions): Run => {
  const { units, months, seed, start, partners = null, calls = null } = options;
  const sizes = [...(partners === null ? [] : [`${partners} partners`]), ...(calls === null ? [] : [`${calls} calls`])];
  const id = newId([seed, units, months, start, ...sizes].join('/'), 'simulation');
  const first = new Date(`${start}T00:00:00.000Z`);
  const begin = (n: number) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n, first.getUTCDate());
  const monthAt = (n: number) => {
    const whole = Math.floor(n);
    return Math.round(begin(whole) + (n - whole) * (begin(whole + 1) - begin(whole)));
  };
  return {
    id,
    code: [...id.replaceAll('-', '').slice(0, 5)].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join(''),
    units,
    months,
    start: begin(0),
    end: begin(months),
    partners,
    calls,
    monthAt,
  };
};

export const isoOf = (at: number): string => new Date(at).toISOString();

export const dayOf = (at: number): string => isoOf(at).slice(0, 10);

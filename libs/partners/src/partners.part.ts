import type { Provider } from '@nestjs/common';
import type { Context } from '#projections';

/** What one aggregate gives to the whole: partners, outlets, technicians, coverage, the deposit. */
export type PartnersPart = Readonly<
  Pick<Context, 'policySections' | 'projections' | 'policies' | 'effects' | 'commands'> & {
    providers: readonly Provider[];
  }
>;

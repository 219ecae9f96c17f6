import type { Provider } from '@nestjs/common';
import type { Context } from '#projections';

/** What one half of this context gives to the whole: `catalogue` (what is sold) or `units` (what is out there). */
export type ProductsPart = Readonly<
  Pick<Context, 'policySections' | 'projections' | 'policies' | 'effects' | 'commands'> & { providers: Provider[] }
>;

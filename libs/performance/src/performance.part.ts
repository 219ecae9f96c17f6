import type { Provider } from '@nestjs/common';
import type { Context } from '#projections';

/** What one part of this context gives to the whole: closing, evaluation. */
export type PerformancePart = Readonly<
  Pick<Context, 'projections' | 'policies' | 'commands'> & { providers: readonly Provider[] }
>;

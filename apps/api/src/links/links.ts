import type { Provider } from '@nestjs/common';

/** Fields that lead from one context to another. */
export const links: Provider[] = [];

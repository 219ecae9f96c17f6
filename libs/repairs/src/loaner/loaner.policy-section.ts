import { z } from 'zod';
import type { PackTerms } from '#policy-pack';

/** When a loaner is due back where nobody says. */
export const loanerPolicy = ({ due }: PackTerms) => z.strictObject({ dueBack: due });

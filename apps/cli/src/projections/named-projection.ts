import type { Context, Projection } from '#projections';
import { OperatorError } from '#settings';

/** @throws OperatorError that lists those there are */
export const namedProjection = (contexts: readonly Context[], name: string): Projection => {
  const all = contexts.flatMap(({ projections }) => projections);
  const found = all.find((projection) => projection.name === name);
  if (found) return found;
  throw new OperatorError(`There is no projection ${name}: choose ${all.map((each) => each.name).join(', ')}.`);
};

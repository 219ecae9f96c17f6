import type { BuildSchemaOptions } from '@nestjs/graphql';
import { DateTime } from '../scalars/date-time.scalar.js';

/** How resolvers become a schema, for the server and the schema file alike. */
export const BUILD_OPTIONS: BuildSchemaOptions = {
  numberScalarMode: 'integer',
  scalarsMap: [{ type: Date, scalar: DateTime }],
  noDuplicatedFields: true,
};

export { classify, type Told, type Weight } from './errors/classify.js';
export { published } from './errors/published.js';
export { type FieldProblem, validationPipe } from './errors/validation.js';
export { graphqlModule } from './graphql.module.js';
export { GRAPHQL_PATH, type GraphqlOptions } from './graphql-options.js';
export { FASTIFY_OPTIONS, LIMITS, type Limits, MAX_BODY_BYTES } from './limits/limits.js';
export { type RateLimit, RequestRates } from './limits/request-rates.js';
export { CORRELATION_HEADER, correlationId, withCorrelationId } from './operation/correlation.js';
export { type Batch, inOrderOf, type Loader } from './operation/loaders.js';
export type { OperationContext } from './operation/operation-context.js';
export { ConnectionArgs, connectionType, type Edge, type Page, PagePlace } from './paging/connection.js';
export type { Order } from './paging/keyset-order.js';
export { keysetPage } from './paging/keyset-page.js';
export { DateScalar } from './scalars/date.scalar.js';
export { DateTime } from './scalars/date-time.scalar.js';
export { JsonScalar } from './scalars/json.scalar.js';
export { MoneyScalar } from './scalars/money.scalar.js';
export { PositionScalar } from './scalars/position.scalar.js';
export { schemaText, writeSchema } from './schema/schema-writer.js';
export { asText } from './types/as-text.js';
export {
  LineNo,
  Name,
  OptionalIdentifier,
  OptionalLineNo,
  OptionalLineNos,
  OptionalName,
  OptionalNames,
  OptionalUuid,
  OptionalUuidOf,
  OptionalUuids,
  OptionalUuidsOf,
  OptionalWords,
  Pieces,
  Several,
  Some,
  Uuid,
  UuidOf,
  Words,
} from './types/bounded-fields.js';
export { CHANGE_KINDS, ChangeKindEnum, type ChangeOf, changeType } from './types/change.js';
export { CommandInput, commandFrom, withCommandId } from './types/command-input.js';
export { CoordinatesInput, CoordinatesView } from './types/coordinates.js';
export {
  Amount,
  Choice,
  Day,
  FeedCursor,
  Inner,
  IsZone,
  Month,
  OptionalAmount,
  OptionalChoice,
  OptionalChoices,
  OptionalDay,
  OptionalFlag,
  OptionalInner,
  OptionalMonth,
  OptionalTime,
  OptionalZone,
  Time,
} from './types/fields.js';
export { FileInput } from './types/file-input.js';
export { graphqlEnum } from './types/graphql-enum.js';
export { type HistoryEntry, HistoryFields, historyEntry } from './types/history-entry.js';
export { personalField } from './types/personal-field.js';
export { AtLeastArgs, receiptType, WaitArgs, type Waits, whenProjected } from './types/receipt.js';
export { asItComes, untilUnsubscribed } from './websocket/until-unsubscribed.js';

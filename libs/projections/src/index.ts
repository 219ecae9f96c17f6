export { AskStatusEnum, AskView } from './ask.view.js';
export { type AskKind, type AskStatus, Asks } from './asks.js';
export { type Change, ChangeFeed, type ChangeKind, type Feed } from './change-feed.js';
export { CheckpointLost, Checkpoints } from './checkpoints.js';
export { Clock } from './clock.js';
export { CommandRouter } from './command-router.js';
export { ANY, both, type Condition, escaped, given, NOTHING } from './condition.js';
export { type CommandRoute, type Context, type EffectSource, policy } from './context.js';
export { CursorExpired, CursorNotOfThisFeed } from './feed-cursor.js';
export { LocalRunners } from './local-runners.js';
export { LogReader } from './log-reader.js';
export { ParkedView } from './parked.view.js';
export { PositionColumn, positionBytes } from './position-column.js';
export { Progress } from './progress.js';
export {
  type Detected,
  type Matching,
  type Projection,
  projection,
  projectionBy,
  type Removed,
  type Row,
  removed,
  type Wanted,
} from './projection.js';
export { CONTEXTS, ProjectionsModule } from './projections.module.js';
export { checkpointName } from './projector.js';
export {
  type KnownReader,
  READER_KINDS,
  READER_STATUSES,
  type ReaderKind,
  type ReaderState,
  type ReaderStatus,
  Readers,
  readersOf,
} from './readers.js';
export { interruptedRebuilds, type RebuildParts, type RebuildPlace, type Rebuilt, rebuild } from './rebuild/rebuild.js';
export { type Lag, type RunnerParts, Runners } from './runners.js';
export { STEP_LENGTHS, stepsOf } from './steps.js';
export { Waits } from './waits.js';

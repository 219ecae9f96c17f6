export type { Command, CommandContext } from './command.js';
export { type Decider, fold } from './decider.js';
export type { Event, EventMeta, Json, Origin, Recorded } from './event.js';
export { ERASED, type Personal, personal, personalOrNull, readable } from './personal.js';
export type { Effect, Policy, Reaction } from './policy.js';
export { type Rule, refusing } from './refusing.js';
export { Rejection } from './rejection.js';
export { plain, type Sentences, saying } from './sentences.js';
export type { EventVersions } from './versions.js';

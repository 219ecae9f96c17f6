import { Inject, Injectable } from '@nestjs/common';
import { EventStore, START } from '#event-store';
import { Checkpoints, CONTEXTS, type Context, checkpointName } from '#projections';

/** `behind` in events is null over a store that does not count them. */
export type ProjectionState = Readonly<{
  projection: string;
  behind: number | null;
  behindSeconds: number;
  movedAt: string | null;
}>;

export type State = Readonly<{
  status: 'UP' | 'DOWN';
  reasons: readonly string[];
  head: string | null;
  projections: readonly ProjectionState[];
}>;

/** More events than a worker folds in a few seconds; where they are not counted, the age of the first one waiting. */
const FAR_BEHIND = 100_000;
const LONG_BEHIND_S = 60;

/** Whether this process can serve: its database answers, and the tables that it reads are near the head of the log. */
@Injectable()
export class Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly checkpoints: Checkpoints,
    @Inject(CONTEXTS) private readonly contexts: readonly Context[],
  ) {}

  async state(): Promise<State> {
    try {
      const head = await this.store.head();
      const projections = await this.projections(head);
      const reasons = projections.flatMap((state) => lateness(state) ?? []);
      return { status: reasons.length ? 'DOWN' : 'UP', reasons, head, projections };
    } catch {
      return {
        status: 'DOWN',
        reasons: ['The database or the event store does not answer.'],
        head: null,
        projections: [],
      };
    }
  }

  private async projections(head: string): Promise<ProjectionState[]> {
    const checkpoints = await this.checkpoints.positions();
    const seconds = this.secondsBehind(head);
    return Promise.all(
      this.contexts
        .flatMap(({ projections }) => projections)
        .map(async (projection) => {
          const { position = START, movedAt } = checkpoints.get(checkpointName(projection)) ?? {};
          return {
            projection: projection.name,
            behind: this.store.eventsBetween(position, head),
            behindSeconds: await seconds(position),
            movedAt: movedAt?.toISOString() ?? null,
          };
        }),
    );
  }

  /** Most projections stand at the same few positions, of which each is looked at once. */
  private secondsBehind(head: string): (position: string) => Promise<number> {
    const known = new Map([[head, Promise.resolve(0)]]);
    return (position) => {
      const seconds = known.get(position) ?? this.store.secondsBehind(position);
      known.set(position, seconds);
      return seconds;
    };
  }
}

const lateness = ({ projection, behind, behindSeconds }: ProjectionState): string | undefined => {
  if (behind === null && behindSeconds > LONG_BEHIND_S)
    return `The projection ${projection} is ${Math.round(behindSeconds)} s behind.`;
  if (behind !== null && behind > FAR_BEHIND) return `The projection ${projection} is ${behind} events behind.`;
  return undefined;
};

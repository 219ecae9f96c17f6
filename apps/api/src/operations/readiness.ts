import { Inject, Injectable } from '@nestjs/common';
import { EventStore, numberOf } from '#event-store';
import { Checkpoints, CONTEXTS, type Context, checkpointName } from '#projections';

export type ProjectionState = Readonly<{ projection: string; behind: number; movedAt: string | null }>;

export type State = Readonly<{
  status: 'UP' | 'DOWN';
  reasons: readonly string[];
  head: string | null;
  projections: readonly ProjectionState[];
}>;

/** More events than a worker folds in a few seconds. */
const FAR_BEHIND = 100_000;

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
      const late = projections.filter(({ behind }) => behind > FAR_BEHIND);
      const reasons = late.map(({ projection, behind }) => `The projection ${projection} is ${behind} events behind.`);
      return { status: reasons.length ? 'DOWN' : 'UP', reasons, head, projections };
    } catch {
      return { status: 'DOWN', reasons: ['The database does not answer.'], head: null, projections: [] };
    }
  }

  private async projections(head: string): Promise<ProjectionState[]> {
    const positions = await this.checkpoints.positions();
    return this.contexts
      .flatMap(({ projections }) => projections)
      .map((projection) => {
        const checkpoint = positions.get(checkpointName(projection));
        return {
          projection: projection.name,
          behind: Number(numberOf(head) - (checkpoint ? numberOf(checkpoint.position) : 0n)),
          movedAt: checkpoint?.movedAt.toISOString() ?? null,
        };
      });
  }
}

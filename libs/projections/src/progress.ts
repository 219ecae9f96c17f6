import { Pulse } from '#event-store';

/** How far the projections are known to be in this process. Beats whenever one moves. */
export class Progress {
  readonly moved = new Pulse();
  private readonly positions = new Map<string, string>();

  private readonly parking = new Set<string>();

  /** Whether the projection has put streams aside. */
  parks(projection: string): boolean {
    return this.parking.has(projection);
  }

  setParks(projection: string, parks: boolean): void {
    if (parks) this.parking.add(projection);
    else this.parking.delete(projection);
  }

  of(projection: string): string {
    return this.positions.get(projection) ?? '';
  }

  set(projection: string, position: string): void {
    if (position <= this.of(projection)) return;
    this.positions.set(projection, position);
    this.moved.ring();
  }
}

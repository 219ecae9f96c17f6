import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Rejection } from '#event-sourcing';
import { EventStore, type Receipt } from '#event-store';
import { contactNumber, numberStream } from './contact-number.decider.js';

const DAYS_KEPT = 1_000;

/**
 * Hands out the numbers of each day in order: one is only tried when the one before it is taken. Receptions of one day
 * take turns in a process; of two processes that try the same number, one gets it and the other goes on to the next.
 */
@Injectable()
export class ContactNumbers {
  /** The last number known to be taken of each day. */
  private readonly last = new LRUCache<string, number>({ max: DAYS_KEPT });
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly store: EventStore) {}

  /** Runs `receive` with the next number of the day, and with the one after it where that was taken meanwhile. */
  inTurn(day: string, receive: (number: string) => Promise<Receipt>): Promise<Receipt> {
    const turn = (this.turns.get(day) ?? Promise.resolve()).then(() => this.take(day, receive));
    const tail = turn
      .catch(() => undefined)
      .finally(() => {
        if (this.turns.get(day) === tail) this.turns.delete(day);
      });
    this.turns.set(day, tail);
    return turn;
  }

  private async take(day: string, receive: (number: string) => Promise<Receipt>): Promise<Receipt> {
    let last = this.last.get(day) ?? (await this.lastTaken(day, 0));
    for (;;) {
      try {
        const receipt = await receive(contactNumber(day, last + 1));
        this.last.set(day, receipt.deduplicated ? last : last + 1);
        return receipt;
      } catch (error) {
        if (!(error instanceof Rejection && error.code === 'CONTACT_NUMBER_TAKEN')) throw error;
        last = await this.lastTaken(day, last + 1);
      }
    }
  }

  /** The last number taken, from one that is (or 0) on: steps that double until one is free, then halving between. */
  private async lastTaken(day: string, from: number): Promise<number> {
    let [taken, free] = [from, from + 1];
    while (await this.isTaken(day, free)) [taken, free] = [free, free + 2 * (free - from)];
    while (free - taken > 1) {
      const middle = Math.floor((taken + free) / 2);
      if (await this.isTaken(day, middle)) taken = middle;
      else free = middle;
    }
    return taken;
  }

  private async isTaken(day: string, n: number): Promise<boolean> {
    return (await this.store.readStream(numberStream(contactNumber(day, n)))).length > 0;
  }
}

/** The wall clock of the runners, so that specs can move it. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/**
 * The only source of "now". The single use of `Date.now` in the product stands in `systemClock`;
 * tests and transcripts move a clock of their own.
 */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date(Date.now()) };

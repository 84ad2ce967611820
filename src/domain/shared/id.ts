import { randomFillSync } from "node:crypto";
import { monotonicFactory } from "ulid";

/** A record's key: 26 characters, made by the application, ordered by time of making (ULID). */
export type Id = string;

/** Random bytes by the pool: asked for one by one, as the library does, they cost more than all the rest of an id. */
const pool = new Uint8Array(4096);
let used = pool.length;

function randomFraction(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return (pool[used++] ?? 0) / 256;
}

const next = monotonicFactory(randomFraction);

/** A new key. Within one process each is greater than the one before, so rows insert in order. */
export function newId(): Id {
  return next();
}

const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export function isId(text: string): text is Id {
  return idPattern.test(text);
}

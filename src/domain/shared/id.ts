import { monotonicFactory } from "ulid";

/** A record's key: 26 characters, made by the application, ordered by time of making (ULID). */
export type Id = string;

const next = monotonicFactory();

/** A new key. Within one process each is greater than the one before, so rows insert in order. */
export function newId(): Id {
  return next();
}

const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export function isId(text: string): text is Id {
  return idPattern.test(text);
}

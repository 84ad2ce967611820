import type { ConsoleMessage } from "./ports";

/** A message as the page gets it: plain JSON. */
export function messageForPage(message: ConsoleMessage): object {
  return {
    id: message.id,
    person: message.personId,
    author: message.author,
    body: message.body,
    postedAt: message.postedAt.toISOString(),
    revision: message.revision,
  };
}

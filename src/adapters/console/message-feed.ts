import type { Id } from "../../domain/shared/id";
import type { Clock } from "../../domain/shared/clock";
import type { ConsoleMessage, ConsoleMessages } from "./ports";

interface Listener {
  readonly personIds: ReadonlySet<Id>;
  hear(messages: readonly ConsoleMessage[]): void;
}

/** A transaction may become visible a little after the time it wrote; looking back this far misses none. */
const overlapMs = 5_000;

/**
 * Tells open pages about new and changed messages. Another process may have written them, so the
 * table is asked every so often; `poke()` asks at once after a message of our own.
 */
export class MessageFeed {
  readonly #listeners = new Set<Listener>();
  readonly #told = new Map<Id, number>();
  #since: Date;
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<void> = Promise.resolve();
  #asked = false;

  constructor(
    private readonly messages: ConsoleMessages,
    private readonly clock: Clock,
    private readonly everyMs = 1_000,
  ) {
    this.#since = clock.now();
  }

  listen(personIds: readonly Id[], hear: (messages: readonly ConsoleMessage[]) => void): () => void {
    const listener = { personIds: new Set(personIds), hear };
    if (this.#listeners.size === 0) this.#since = this.clock.now();
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.poke(), this.everyMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  /** Looks for news now; while a look is under way one more follows it, not several. */
  poke(): void {
    if (this.#asked || this.#listeners.size === 0) return;
    this.#asked = true;
    this.#asking = this.#asking.then(() => {
      this.#asked = false;
      return this.#ask().catch(() => undefined); // the database may be away for a moment; the next look tries again
    });
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#told.clear();
  }

  async #ask(): Promise<void> {
    const asked = this.clock.now();
    const watched = [...new Set([...this.#listeners].flatMap((listener) => [...listener.personIds]))];
    if (watched.length === 0) return;
    const since = new Date(this.#since.getTime() - overlapMs);
    const found = await this.messages.changedSince(watched, since);
    const fresh = found.filter((message) => (this.#told.get(message.id) ?? 0) < message.revision);
    const stillInWindow = new Set(found.map((message) => message.id));
    for (const id of this.#told.keys()) if (!stillInWindow.has(id)) this.#told.delete(id);
    for (const message of fresh) this.#told.set(message.id, message.revision);
    this.#since = asked;
    for (const listener of this.#listeners) {
      const own = fresh.filter((message) => listener.personIds.has(message.personId));
      if (own.length > 0) listener.hear(own);
    }
  }
}

import type { Card } from "../../cards/kit/nodes";
import type { ShownFile } from "../../src/bot/pipeline/chat-platform";
import type { ChatEvent } from "../../src/bot/pipeline/chat-event";
import { MessageFeed } from "../../src/adapters/console/message-feed";
import type {
  ConsoleBody,
  ConsoleDownloads,
  ConsoleInbox,
  ConsoleMessage,
  ConsoleMessages,
  ConsolePerson,
  EventProgress,
} from "../../src/adapters/console/ports";
import type { ConsoleParts } from "../../src/adapters/console/routes";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";

/** The console's chat history, kept in memory: for tests of the page alone. */
export class MessagesInMemory implements ConsoleMessages {
  readonly kept = new Map<string, ConsoleMessage>();
  /** Set to make every read and write fail, as a database that is away. */
  away = false;

  #inOrder(personIds: readonly string[]): ConsoleMessage[] {
    if (this.away) throw new Error("the history is away");
    return [...this.kept.values()].filter((message) => personIds.includes(message.personId)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  async find(id: string) {
    return this.kept.get(id) ?? null;
  }
  async page(personId: string, { before, after, limit }: { before?: string; after?: string; limit: number }) {
    const inRange = this.#inOrder([personId]).filter(({ id }) => (!before || id < before) && (!after || id > after));
    return inRange.slice(-limit);
  }
  async latest(personIds: readonly string[]) {
    return personIds.flatMap((id) => this.#inOrder([id]).slice(-1));
  }
  async changedSince(personIds: readonly string[], since: Date) {
    return this.#inOrder(personIds).filter((message) => message.updatedAt >= since);
  }
  async add({ id, personId, author, body }: Pick<ConsoleMessage, "id" | "personId" | "author" | "body">) {
    if (this.away) throw new Error("the history is away");
    const now = systemClock.now();
    if (!this.kept.has(id)) this.kept.set(id, { id, personId, author, body, postedAt: now, updatedAt: now, revision: 1 });
  }
  readonly #once = new Map<string, string>();
  async post(personId: string, body: ConsoleBody, onceKey: string) {
    const id = this.#once.get(onceKey) ?? newId();
    this.#once.set(onceKey, id);
    await this.add({ id, personId, author: "bot", body });
    return id;
  }
  async replace(id: string, body: ConsoleBody) {
    const old = this.kept.get(id);
    if (old) this.kept.set(id, { ...old, body, updatedAt: systemClock.now(), revision: old.revision + 1 });
    return Boolean(old);
  }
}

/** Files that the bot wrote into a chat, kept in memory. */
export class DownloadsInMemory implements ConsoleDownloads {
  readonly #kept = new Map<string, ShownFile>();
  readonly #once = new Map<string, string>();

  async keep(file: ShownFile, onceKey: string) {
    const id = this.#once.get(onceKey) ?? newId();
    this.#once.set(onceKey, id);
    this.#kept.set(id, file);
    return id;
  }
  async find(id: string) {
    return this.#kept.get(id) ?? null;
  }
}

/** A bot that does what the test tells it to, and remembers what it was sent. */
export class ScriptedBot implements ConsoleInbox {
  readonly received: ChatEvent[] = [];
  readonly #progress = new Map<string, EventProgress>();
  /** What happens for an event; resolves with the toast, if any. */
  answer: (event: ChatEvent) => Promise<EventProgress["toast"]> = async () => null;
  /** Fails that many deliveries first, as a bad line does. */
  failures = 0;

  async receive(event: ChatEvent) {
    if (this.failures-- > 0) throw new Error("the line broke");
    if (this.#progress.has(event.externalId)) return;
    this.received.push(event);
    this.#progress.set(event.externalId, { done: false, toast: null });
    void this.answer(event).then((toast) => this.#progress.set(event.externalId, { done: true, toast }));
  }
  async progress(externalId: string) {
    return this.#progress.get(externalId) ?? { done: false, toast: null };
  }
}

const person = (
  number: string,
  nameZh: string,
  nameEn: string,
  role: ConsolePerson["roles"][number],
  language: "zh" | "en",
): ConsolePerson => ({
  id: newId(),
  number,
  nameZh,
  nameEn,
  roles: [role],
  title: null,
  language,
});

export interface FakeConsole {
  readonly parts: ConsoleParts;
  readonly messages: MessagesInMemory;
  readonly bot: ScriptedBot;
  readonly people: readonly ConsolePerson[];
  /** The colleague with this number. */
  who(number: string): ConsolePerson;
  /** The bot writes into somebody's chat; gives the message's key. */
  post(to: ConsolePerson, body: ConsoleBody): Promise<string>;
  say(to: ConsolePerson, text: string): Promise<string>;
  show(to: ConsolePerson, card: Card): Promise<string>;
  change(id: string, card: Card): Promise<void>;
}

/** Everything behind the console's page but a database and a bot. */
export function fakeConsole(): FakeConsole {
  const people = [
    person("P1", "李雷", "Li Lei", "salesManager", "zh"),
    person("P2", "韩梅梅", "Han Meimei", "salesRep", "zh"),
    person("P3", "汤姆", "Tom Baker", "salesRep", "en"),
    person("P4", "赵强", "Zhao Qiang", "warehouse", "zh"),
    person("P5", "王磊", "Leo Wang", "warehouse", "en"),
    person("P6", "刘洋", "Liu Yang", "purchasingManager", "zh"),
    person("P7", "王芳", "Fiona Wang", "finance", "en"),
    person("P8", "孙丽", "Lily Sun", "service", "zh"),
    person("P9", "艾玛", "Emma Clark", "operationsLead", "en"),
  ];
  const messages = new MessagesInMemory();
  const bot = new ScriptedBot();
  const feed = new MessageFeed(messages, systemClock, 150);
  const post: FakeConsole["post"] = async (to, body) => {
    const id = newId();
    await messages.add({ id, personId: to.id, author: "bot", body });
    feed.poke();
    return id;
  };
  return {
    parts: {
      people: { all: async () => people },
      messages,
      downloads: new DownloadsInMemory(),
      inbox: bot,
      files: { largest: 1024, keep: async () => newId() },
      feed,
      clock: systemClock,
    },
    messages,
    bot,
    people,
    who(number) {
      const found = people.find((each) => each.number === number);
      if (!found) throw new Error(`nobody is ${number}`);
      return found;
    },
    post,
    say: (to, text) => post(to, { kind: "text", text }),
    show: (to, card) => post(to, { kind: "card", card }),
    async change(id, card) {
      await messages.replace(id, { kind: "card", card });
      feed.poke();
    },
  };
}

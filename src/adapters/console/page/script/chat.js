import { fetchMessages, sendEvent, sendFile, whenDone, Refused } from "./api.js";
import { newKey } from "./record-key.js";

/** How long the working sign stays after the bot is done, if the answer has not arrived yet. */
const answerGraceMs = 1_500;

/** One person's conversation: what was said, what is on its way, what the bot works on. */
export class Chat extends EventTarget {
  messages = new Map();
  /** Own messages not yet accepted: id → { text, failed }. */
  outgoing = new Map();
  /** Events the bot works on: clientId → finished, only its answer has not arrived yet. */
  working = new Map();
  /** How often the bot has written or changed something here. */
  #botNews = 0;
  more = false;
  loaded = false;

  constructor(person) {
    super();
    this.person = person;
  }

  get inOrder() {
    return [...this.messages.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async load() {
    const { messages, more } = await fetchMessages(this.person.id);
    this.more = more;
    this.loaded = true;
    this.take(messages);
    this.#tell("loaded");
  }

  async loadEarlier() {
    const { messages, more } = await fetchMessages(this.person.id, this.inOrder[0]?.id);
    this.more = more;
    this.take(messages);
  }

  /** Adds or renews messages; an older revision never replaces a newer one. Returns those that are news. */
  take(messages) {
    const news = messages.filter((message) => (this.messages.get(message.id)?.revision ?? 0) < message.revision);
    for (const message of news) {
      this.messages.set(message.id, message);
      this.outgoing.delete(message.id);
    }
    if (news.some((message) => message.author === "bot")) {
      this.#botNews++;
      for (const [clientId, finished] of this.working) if (finished) this.#rest(clientId);
    }
    if (news.length > 0) this.#tell("messages", news);
    return news;
  }

  say(text) {
    const event = { clientId: newKey(), person: this.person.id, kind: "message", text };
    return this.#send(event, { text, event, failed: false, postedAt: new Date().toISOString() });
  }

  /** The file first, then the message that names it. Rejects when the server did not take the file. */
  async sendFile(file, text) {
    const { id, name } = await sendFile(file);
    const event = { clientId: newKey(), person: this.person.id, kind: "message", text, files: [{ id, name }] };
    return this.#send(event, { text, event, failed: false, postedAt: new Date().toISOString() });
  }

  retry(clientId) {
    const entry = this.outgoing.get(clientId);
    if (entry) void this.#send(entry.event, { ...entry, failed: false });
  }

  retryAll() {
    for (const [clientId, entry] of this.outgoing) if (entry.failed && !entry.refused) this.retry(clientId);
  }

  /** A button or a form; resolves when the bot is done with it, rejects when it never got there. */
  async act(button, values, messageRef) {
    const clientId = newKey();
    const event = {
      clientId,
      person: this.person.id,
      kind: "action",
      action: button.action,
      id: button.id,
      version: button.version,
      values,
      messageRef,
    };
    this.#work(clientId);
    const before = this.#botNews;
    try {
      await sendEvent(event);
      return await this.#finish(clientId, before);
    } catch (problem) {
      this.#rest(clientId);
      throw problem;
    }
  }

  async #send(event, entry) {
    this.outgoing.set(event.clientId, entry);
    this.#tell("outgoing", event.clientId);
    this.#work(event.clientId);
    const before = this.#botNews;
    try {
      await sendEvent(event);
      await this.#finish(event.clientId, before);
    } catch (problem) {
      this.#rest(event.clientId);
      const refused = problem instanceof Refused;
      if (this.outgoing.has(event.clientId)) this.outgoing.set(event.clientId, { ...entry, failed: true, refused });
      this.#tell("outgoing", event.clientId);
    }
  }

  async #finish(clientId, newsBefore) {
    const toast = await whenDone(clientId);
    if (toast) this.#tell("toast", toast);
    if (this.#botNews > newsBefore) this.#rest(clientId);
    else {
      this.working.set(clientId, true);
      setTimeout(() => this.#rest(clientId), answerGraceMs);
    }
  }

  #work(clientId) {
    this.working.set(clientId, false);
    this.#tell("working");
  }

  #rest(clientId) {
    if (this.working.delete(clientId)) this.#tell("working");
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

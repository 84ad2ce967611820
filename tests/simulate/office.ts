import { renderText } from "../../cards/render/text";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { BotEngine } from "../../src/adapters/mysql/bot-engine";
import type { Database } from "../../src/adapters/mysql/database";
import { jobs } from "../../src/bot/jobs";
import { runDueJobs } from "../../src/bot/jobs/run-due-jobs";
import { isRefused, type ChatReply } from "../../src/bot/pipeline/chat-reply";
import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { startBot } from "../../src/main";
import type { OfficeClock } from "./office-clock";

/** What came back at once. */
export interface Answer {
  readonly reply: ChatReply;
  /** Its sentences and cards of facts as text, the toast first. */
  readonly text: string;
  /** The key of the record of that kind that the reply shows; null when it shows none. */
  made(kind: string): Id | null;
}

export interface RecordRef {
  readonly id: Id;
  readonly version: number;
}

/** The real bot with its people, spoken to by messages and taps. One thing at a time: it answers when all that follows has happened. */
export class Office {
  readonly problems: unknown[] = [];
  messages = 0;
  taps = 0;
  readonly #engine: BotEngine;
  readonly #people = new Map<string, Id>();

  constructor(
    readonly database: Database,
    readonly clock: OfficeClock,
  ) {
    const log = { info: () => undefined, error: (message: string, about?: object) => void this.problems.push({ message, ...about }) };
    this.#engine = startBot(database, clock, log).engine;
  }

  get work(): BotEngine["work"] {
    return this.#engine.work;
  }

  /** The demo company, as it is on its first day. */
  async furnish(): Promise<void> {
    await loadDemo(this.#engine.work);
    await this.meetPeople();
  }

  async meetPeople(): Promise<void> {
    for (const { number, id } of await this.rows<{ number: string; id: Id }>("SELECT number, id FROM people")) this.#people.set(number, id);
  }

  async say(who: string, text: string): Promise<Answer> {
    this.messages += 1;
    return this.#send(who, { kind: "message", text, mentions: [] });
  }

  /** What cannot be taken back is asked about first: says yes to it. */
  async sayAndConfirm(who: string, text: string): Promise<Answer> {
    const asked = await this.say(who, text);
    const asksFirst = asked.reply.parts.some((part) => part.kind === "card" && part.card.name === "confirmation");
    return asksFirst ? this.say(who, "yes") : asked;
  }

  async tap(who: string, action: string, { id, version }: RecordRef, values: Readonly<Record<string, string>> = {}): Promise<Answer> {
    this.taps += 1;
    return this.#send(who, { kind: "action", action, id, version, values, messageRef: null });
  }

  /** The time comes: what is due then is done, and all that follows. */
  async wait(day: CalendarDay, time: string): Promise<void> {
    this.clock.moveTo(day, time);
    await runDueJobs(this.work, jobs, (job, problem) => void this.problems.push({ job, problem }));
    await this.settled();
  }

  rows<Row>(query: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.direct((sql) => sql.rows<Row>(query, values));
  }

  async one<Row>(query: string, values: readonly unknown[]): Promise<Row> {
    const [row] = await this.rows<Row>(query, values);
    if (!row) throw new Error(`nothing found: ${query} with ${JSON.stringify(values)}`);
    return row;
  }

  async stop(): Promise<void> {
    await this.#engine.stop();
  }

  async settled(): Promise<void> {
    // What an event starts may be an event again.
    for (let round = 0; round < 2; round++) await this.#engine.settled();
  }

  async #send(who: string, what: Spoken): Promise<Answer> {
    const person = this.#people.get(who);
    if (person === undefined) throw new Error(`nobody is ${who}`);
    const at = { platform: "console", conversation: person, direct: true };
    const { id } = await this.#engine.receive({ externalId: newId(), at, workspace: "", userId: person, ...what });
    const reply = await this.#engine.handle(id);
    await this.settled();
    return answerOf(reply);
  }
}

type Received = Parameters<BotEngine["receive"]>[0];
type Spoken = Pick<Extract<Received, { kind: "message" }>, "kind" | "text" | "mentions"> | TappedPart;
type TappedPart = Pick<Extract<Received, { kind: "action" }>, "kind" | "action" | "id" | "version" | "values" | "messageRef">;

function answerOf(reply: ChatReply): Answer {
  const parts = reply.parts.flatMap((part) => (part.kind === "text" ? [part.text] : part.kind === "card" ? [renderText(part.card)] : []));
  return {
    reply,
    text: [reply.toast?.text ?? "", ...parts].filter(Boolean).join("\n"),
    made: (kind) => {
      for (const part of reply.parts) if (part.kind === "liveCard" && part.subject.kind === kind) return part.subject.id;
      return null;
    },
  };
}

/** A tap that was done; anything else is a fault of the simulation or of the product. */
export function mustBeDone(what: string, answer: Answer): Answer {
  if (isRefused(answer.reply)) throw new Error(`${what}: ${answer.text}`);
  return answer;
}

/** The record that a message made. */
export function mustHaveMade(what: string, answer: Answer, kind: string): Id {
  const id = answer.made(kind);
  if (id === null) throw new Error(`${what} made no ${kind}: ${answer.text}`);
  return id;
}

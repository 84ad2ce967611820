import type { Database } from "../../src/adapters/mysql/database";
import { newId, type Id } from "../../src/domain/shared/id";
import type { Random } from "../support/random";

/** One thing a colleague does on the page. */
interface Act {
  readonly person: Id;
  readonly kind: "message" | "action";
  readonly body: Readonly<Record<string, unknown>>;
  /** A follow-up's note: there must be exactly one of it in the end. */
  readonly note?: string;
}

/** What the program said "accepted" to. */
export interface Accepted {
  readonly clientId: Id;
  readonly note?: string;
}

const salesActs = ["logs", "logs", "says", "quotes", "finishes"] as const;
const paymentActs = ["settles", "says"] as const;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Several colleagues at once, each sending what was not yet accepted again and again, as a platform does. */
export class Chatter {
  readonly accepted: Accepted[] = [];
  #over = false;

  constructor(
    private readonly database: Database,
    private readonly address: string,
    private readonly random: Random,
  ) {}

  /** Resolves when every colleague has stopped and all they ever sent is accepted. */
  async run(numbers: readonly string[]): Promise<void> {
    await Promise.all(numbers.map((number) => this.#talk(number)));
  }

  finish(): void {
    this.#over = true;
  }

  async #talk(number: string): Promise<void> {
    while (!this.#over) {
      const act = await this.#nextAct(number);
      const clientId = newId();
      await this.#send(act, clientId);
      if (this.random() < 0.2) await this.#send(act, clientId);
      this.accepted.push({ clientId, ...(act.note !== undefined && { note: act.note }) });
      await pause(10 + this.random() * 60);
    }
  }

  async #send(act: Act, clientId: Id): Promise<void> {
    const body = JSON.stringify({ clientId, person: act.person, kind: act.kind, ...act.body });
    for (;;) {
      const answer = await fetch(`${this.address}/api/events`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      }).catch(() => null);
      if (answer?.status === 202) return;
      if (answer && answer.status < 500) throw new Error(`the console refused ${body}: ${answer.status} ${await answer.text()}`);
      await pause(50);
    }
  }

  async #nextAct(number: string): Promise<Act> {
    const person = (await this.#record("SELECT id, 1 AS version FROM people WHERE number = ?", [number])).id;
    const acts = number === "P7" ? paymentActs : salesActs;
    switch (acts[Math.floor(this.random() * acts.length)] ?? "says") {
      case "says":
        return { person, kind: "message", body: { text: this.random() < 0.5 ? "help" : "帮助" } };
      case "logs":
        return this.#logs(person);
      case "quotes":
        return this.#quotes(person);
      case "finishes":
        return this.#finishes(person);
      case "settles":
        return this.#settles(person);
    }
  }

  async #logs(person: Id): Promise<Act> {
    const customer = await this.#record("SELECT id, version FROM customers WHERE owner_id = ? ORDER BY id LIMIT 1", [person]);
    const note = `touch ${newId()}`;
    return { ...tap(person, "customer.followUp", customer, { note }), note };
  }

  async #quotes(person: Id): Promise<Act> {
    const quote = await this.#record("SELECT id, version FROM quotes WHERE number = 'QT-32'", []);
    return tap(person, this.random() < 0.5 ? "quote.submit" : "quote.withdraw", quote, {});
  }

  async #finishes(person: Id): Promise<Act> {
    const todo = await this.#record("SELECT id, version FROM todos WHERE person_id = ? ORDER BY id LIMIT 1", [person]);
    return tap(person, "todo.done", todo, {});
  }

  async #settles(person: Id): Promise<Act> {
    const payment = await this.#record("SELECT id, version FROM payments WHERE number = ?", [this.random() < 0.5 ? "PAY-40" : "PAY-41"]);
    return this.random() < 0.5
      ? tap(person, "payment.settleOldest", payment, {})
      : tap(person, "payment.unsettle", payment, { reason: "wrong invoice" });
  }

  async #record(query: string, values: readonly unknown[]): Promise<{ id: Id; version: number }> {
    const [row] = await this.database.direct((sql) => sql.rows<{ id: Id; version: number }>(query, values));
    if (!row) throw new Error(`nothing found by: ${query}`);
    return row;
  }
}

function tap(person: Id, action: string, record: { id: Id; version: number }, values: Readonly<Record<string, string>>): Act {
  return { person, kind: "action", body: { action, id: record.id, version: record.version, values, messageRef: null } };
}

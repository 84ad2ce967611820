import type { Database } from "../../src/adapters/mysql/database";
import { newId, type Id } from "../../src/domain/shared/id";
import { oneOf, type Random } from "../support/random";
import { actKinds, type ActKind, type Doing, type FoundRecord, type Mark } from "./acts";

/** What the program said "accepted" to. */
export interface Accepted {
  readonly clientId: Id;
  readonly act: string;
  /** A tap says by itself whether it was done; what is said may be done by a later message. */
  readonly by: "message" | "action";
  readonly mark?: Mark;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Several colleagues at once, each sending what was not yet accepted again and again, as a platform does. */
export class Chatter {
  readonly accepted: Accepted[] = [];
  #over = false;
  #unique = 0;

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
    const [person] = await this.#rows<{ id: Id }>("SELECT id FROM people WHERE number = ?", [number]);
    if (!person) throw new Error(`nobody is ${number}`);
    const able = actKinds.filter(({ by }) => by.includes(number)).flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
    while (!this.#over) {
      const kind = oneOf(this.random, able);
      for (const doing of await this.#todo(kind, person.id)) await this.#send(kind.name, person.id, doing);
      await pause(5 + this.random() * 40);
    }
  }

  /** What the act means right now, with one of the records it may be done with; nothing when there is none. */
  async #todo(kind: ActKind, person: Id): Promise<readonly (Doing & { readonly record: FoundRecord | null })[]> {
    const unique = ++this.#unique;
    if (kind.find === null) return kind.do({ id: "", version: 0, number: "" }, unique).map((doing) => ({ ...doing, record: null }));
    const found = await this.#rows<FoundRecord>(kind.find, [person]);
    if (found.length === 0) return [];
    const record = oneOf(this.random, found);
    return kind.do(record, unique).map((doing) => ({ ...doing, record }));
  }

  async #send(act: string, person: Id, doing: Doing & { readonly record: FoundRecord | null }): Promise<void> {
    const clientId = newId();
    const { record, mark } = doing;
    const body =
      "say" in doing
        ? { kind: "message", text: doing.say }
        : {
            kind: "action",
            action: doing.tap,
            id: record?.id,
            version: Number(record?.version),
            values: doing.values ?? {},
            messageRef: null,
          };
    const times = this.random() < 0.2 ? 2 : 1;
    for (let time = 0; time < times; time++) await this.#post(JSON.stringify({ clientId, person, ...body }));
    this.accepted.push({ clientId, act, by: "say" in doing ? "message" : "action", ...(mark && { mark }) });
  }

  async #post(body: string): Promise<void> {
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

  #rows<Row>(query: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.direct((sql) => sql.rows<Row>(query, values));
  }
}

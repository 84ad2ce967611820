import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine } from "../../src/adapters/mysql/bot-engine";
import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import type { Database } from "../../src/adapters/mysql/database";
import { actions } from "../../src/bot/actions";
import { commands } from "../../src/bot/commands";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import type { ChatEvent } from "../../src/bot/pipeline/chat-event";
import type { ChatPlatform } from "../../src/bot/pipeline/chat-platform";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import type { Clock } from "../../src/domain/shared/clock";
import { newId, type Id } from "../../src/domain/shared/id";
import { oneOf, randomFrom, type Random } from "../support/random";
import { faultsOn } from "./every-platform";
import { openForms, recordsOf, type KnownRecord, type OpenForm } from "./forms";
import { broken, hostileTexts, nonsense, wrongFor } from "./hostile-words";

export interface BadInput {
  /** How many messages and form answers. */
  readonly count: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

export interface Outcome {
  readonly answered: number;
  /** How many different forms were filled in, by their buttons' names. */
  readonly forms: readonly string[];
  /** Empty: every input had a polite answer, nothing happened that should not, no platform was told to draw what was typed. */
  readonly wrong: readonly string[];
}

type Said = { readonly kind: "message"; readonly text: string } | ({ readonly kind: "action" } & Tap);
interface Tap {
  readonly action: string;
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}
interface Input {
  readonly personId: Id;
  readonly said: Said;
}

const batch = 60;
const mostTold = 40;

/** Says all of it to the real bot on the demo company of that database, which is empty before. */
export async function tellBadInput(database: Database, clock: Clock, { count, seed, tell }: BadInput): Promise<Outcome> {
  const wrong = new Set<string>();
  const saidBy = new Map<Id, Said>();
  const platform: ChatPlatform = {
    name: "console",
    async post(_conversation, shown, onceKey) {
      const said = saidBy.get(onceKey.split(":")[1] ?? "");
      for (const fault of faultsOn(shown)) wrong.add(`${fault}, after ${said ? inShort(said) : onceKey}`);
      return onceKey;
    },
    async update(_messageRef, card) {
      for (const fault of faultsOn({ kind: "card", card })) wrong.add(`${fault}, on a refreshed card`);
    },
  };
  const engine = startBotEngine(
    database,
    clock,
    { converse: makeConverse(vocabulary), actions, presenters, notices, flows, platforms: new Map([["console", platform]]) },
    { info: () => undefined, error: (message, facts) => void wrong.add(`${message}: ${whereBroken(facts)}`) },
  );
  try {
    await loadDemo(engine.work);
    await allFollowed(engine, database);
    const records = await recordsOf(database);
    const forms = await openForms(engine.work, records);
    const people = await database.direct((sql) => sql.rows<{ id: Id }>("SELECT id FROM people WHERE active = 1 ORDER BY number"));
    const random = randomFrom(seed);
    const makers = makersOf({ random, people: people.map(({ id }) => id), records, forms });
    let answered = 0;
    for (const { share, make, mayAct } of makers) {
      const before = mayAct ? null : await stateOf(database);
      for (let left = Math.round(count * share); left > 0; left -= batch) {
        const inputs = Array.from({ length: Math.min(batch, left) }, make);
        await sayAll(engine, inputs, saidBy, wrong);
        answered += inputs.length;
        const changed = before === null ? [] : (await stateOf(database)).filter((line) => !before.includes(line));
        if (changed.length > 0) {
          const said = inputs.map((input) => inShort(input.said)).join(" | ");
          wrong.add(`nothing valid was said, and there is a change in ${changed.join(", ")}, within: ${said}`);
          return { answered, forms: [], wrong: [...wrong] };
        }
        if (wrong.size > mostTold) return { answered, forms: [], wrong: [...wrong] };
      }
      tell(`${answered} said, ${wrong.size} wrong`);
    }
    for (const { check, count: rows } of await checkLedgers(database)) if (rows > 0) wrong.add(`${check.name}: ${rows} row(s) break it`);
    return { answered, forms: [...new Set(forms.map(({ action }) => action))].toSorted(), wrong: [...wrong] };
  } finally {
    await engine.stop();
  }
}

interface World {
  readonly random: Random;
  readonly people: readonly Id[];
  readonly records: readonly KnownRecord[];
  readonly forms: readonly OpenForm[];
}

interface Maker {
  /** Which part of all inputs. */
  readonly share: number;
  /** true: it may mean something that is right to do; then only the answer, the ledgers and the drawing are judged. */
  readonly mayAct: boolean;
  readonly make: () => Input;
}

function makersOf({ random, people, records, forms }: World): readonly Maker[] {
  const examples = commands.flatMap((command) => [...command.examples.zh, ...command.examples.en]);
  // One's own settings need no record: whatever else such a tap carries, it is right to follow it.
  const names = [...actions.keys()].filter((name) => !/^(?:settings|home)\./.test(name));
  const someone = () => oneOf(random, people);
  const message = (text: string): Input => ({ personId: someone(), said: { kind: "message", text } });
  const tap = (given: Tap, personId = someone()): Input => ({ personId, said: { kind: "action", ...given } });
  const typed = forms.filter(({ fields }) => fields.some((field) => field.required && field.input !== "text"));
  const anyValues = (): Record<string, string> => ({
    [oneOf(random, ["reason", "amount", "lines", ...hostileTexts])]: oneOf(random, hostileTexts),
  });
  return [
    { share: 0.35, mayAct: false, make: () => message(nonsense(random)) },
    {
      share: 0.1,
      mayAct: false,
      make: () =>
        tap({
          action: random() < 0.3 ? oneOf(random, hostileTexts) : oneOf(random, names),
          id: random() < 0.5 ? oneOf(random, [...hostileTexts, newId(), "", "x".repeat(190)]) : newId(),
          version: oneOf(random, [0, 1, -1, 2 ** 31, Number.MAX_SAFE_INTEGER]),
          values: anyValues(),
        }),
    },
    {
      share: 0.1,
      mayAct: false,
      make: () => {
        const { id, version } = oneOf(random, records);
        return tap({
          action: oneOf(random, names.filter(changesAVersion)),
          id,
          version: version + 1 + Math.floor(random() * 9),
          values: anyValues(),
        });
      },
    },
    { share: 0.15, mayAct: false, make: () => answerOf(random, oneOf(random, typed), "wrong", tap) },
    { share: 0.1, mayAct: true, make: () => answerOf(random, oneOf(random, forms), "mixed", tap) },
    { share: 0.2, mayAct: true, make: () => message(broken(random, oneOf(random, examples))) },
  ];
}

/** These read, or act on no version of a record. */
function changesAVersion(action: string): boolean {
  return !/^(?:conversation\.|parked\.|approval\.show$)/.test(action);
}

/** A form as somebody sent it: "wrong" has in each typed field something of another type, "mixed" has anything anywhere. */
function answerOf(random: Random, form: OpenForm, how: "wrong" | "mixed", tap: (given: Tap, personId: Id) => Input): Input {
  const { action, id, version, personId } = form;
  const values = form.fields.map((field): [string, string] => {
    const bad = field.input === "text" ? oneOf(random, hostileTexts) : oneOf(random, wrongFor[field.input]);
    const keeps = how === "mixed" && random() < 0.4 && field.value !== undefined;
    return [field.name, keeps ? field.value : random() < 0.05 && how === "mixed" ? "长".repeat(5_000) : bad];
  });
  return tap({ action, id, version, values: Object.fromEntries([...values, ["__proto__ ", "x"]]) }, personId);
}

async function sayAll(engine: BotEngine, inputs: readonly Input[], saidBy: Map<Id, Said>, wrong: Set<string>): Promise<void> {
  await Promise.all(inputs.map((input) => say(engine, input, saidBy, wrong)));
  for (let round = 0; round < 2; round++) await engine.settled();
}

async function say(engine: BotEngine, { personId, said }: Input, saidBy: Map<Id, Said>, wrong: Set<string>): Promise<void> {
  const from = { externalId: newId(), at: { platform: "console", conversation: personId, direct: true }, workspace: "", userId: personId };
  const event: ChatEvent = said.kind === "message" ? { ...from, ...said, mentions: [] } : { ...from, ...said, messageRef: null };
  try {
    const { id } = await engine.receive(event);
    saidBy.set(id, said);
    const reply = await engine.handle(id);
    if (reply.parts.length === 0 && !reply.toast) wrong.add(`no answer to ${inShort(said)}`);
    if (reply.toast)
      for (const fault of faultsOn({ kind: "text", text: reply.toast.text })) wrong.add(`${fault}, over the card after ${inShort(said)}`);
  } catch (problem) {
    wrong.add(`thrown: ${whereBroken({ problem })} ${inShort(said)}`);
  }
}

/** What the demo company's own making starts is over: an event that met another one is tried again a little later. */
async function allFollowed(engine: BotEngine, database: Database): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    await engine.settled();
    const open = await database.direct((sql) => sql.rows("SELECT id FROM domain_events WHERE state = 'new' LIMIT 1"));
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("what follows from the demo company finds no end");
}

/** What the business holds, a line a table; not the queues, which every message goes through, nor what a conversation is about to ask. */
async function stateOf(database: Database): Promise<readonly string[]> {
  const queues = [
    "inbox_events",
    "deliveries",
    "conversation_states",
    "posted_cards",
    "number_series",
    "leases",
    "migrations_done",
    "job_runs",
  ];
  return database.direct(async (sql) => {
    const tables = await sql.rows<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT IN (?) ORDER BY 1",
      [queues],
    );
    const sums = await sql.rows<{ Table: string; Checksum: number | string }>(
      `CHECKSUM TABLE ${tables.map(({ name }) => `\`${name}\``).join(", ")}`,
    );
    return sums.map((row) => `${row.Table}=${row.Checksum}`);
  });
}

function inShort(said: Said): string {
  return JSON.stringify(said.kind === "message" ? said.text : said).slice(0, 260);
}

/** The fault and our own first lines in its stack, so that one fault is told once, whatever was typed. */
function whereBroken(facts: object | undefined): string {
  const { problem } = (facts ?? {}) as { readonly problem?: unknown };
  if (!(problem instanceof Error)) return JSON.stringify(facts).slice(0, 300);
  const ours = (problem.stack ?? "").split("\n").filter((line) => line.includes("/src/") && !line.includes("node_modules"));
  return [problem.message.replace(/:.*/s, ""), ...ours.slice(0, 4).map((line) => line.trim())].join(" < ");
}

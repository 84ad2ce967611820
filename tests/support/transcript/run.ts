import type { Card, CardNode, Button } from "../../../cards/kit/nodes";
import { renderText } from "../../../cards/render/text";
import type { Sql } from "../../../src/adapters/mysql/sql";
import { readFact, withNumbers } from "./facts";
import type { Line, Seen } from "./parse";

/** Something a person has on the screen: a sentence or a card, newest state. */
export interface Shown {
  readonly messageRef: string;
  readonly text: string;
  readonly card: Card | null;
}

/** One platform with its people, as a transcript plays it. */
export interface Stage {
  readonly platform: string;
  /** Sends a message as that person (a name or number of the demo company) and waits until all that follows has arrived. */
  say(who: string, text: string): Promise<void>;
  /** The same in a group of that name, which all and the bot are in, with a mention of the bot; not on a platform without groups. */
  sayInGroup?(who: string, group: string, text: string): Promise<void>;
  /** Sends a file as that person, with nothing said beside it. */
  sendFile(who: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  tap(who: string, messageRef: string, button: Button, values: Readonly<Record<string, string>>): Promise<void>;
  /** Opens the newest form that waits behind a button, on platforms that show forms apart from the message. */
  openForm?(who: string): Promise<void>;
  /** Delivers that person's last event once more, with the same id. */
  again(who: string): Promise<void>;
  /** A payment gateway calls the webhook; gives the status of the answer. */
  gateway(body: string, forged: boolean): Promise<number>;
  /** All that the person, or the group ("#sales"), has, oldest first. */
  screen(who: string): Promise<readonly Shown[]>;
  /** What came or changed since the last `say`, `tap`, `again` or `clock`, oldest first. */
  news(who: string): Promise<readonly Shown[]>;
  moveClock(to: { readonly at: string } | { readonly days: number } | { readonly minutes: number }): Promise<void>;
  facts<T>(ask: (sql: Sql) => Promise<T>): Promise<T>;
}

export interface Outcome {
  readonly failures: readonly string[];
}

/** Plays a transcript; `print` gets each line and what came back. A failed expectation does not stop the play. */
export async function playTranscript(name: string, lines: readonly Line[], stage: Stage, print: (line: string) => void): Promise<Outcome> {
  const failures: string[] = [];
  let turn = "";
  const told = new Set<string>();
  const had: { who: string; messageRef: string; button: Button }[] = [];
  // Only a story that taps old buttons needs to know which ones there were.
  const remembers = lines.some(({ step }) => step.kind === "tap" && step.old);
  const remember = async () => {
    if (!remembers || turn === "") return;
    for (const { messageRef, card } of await stage.screen(turn))
      for (const button of buttonsOf(card)) had.push({ who: turn, messageRef, button });
  };
  /** The button that was there last and is not on its message any more. */
  const oldButton = async (label: string) => {
    const now = new Map((await stage.screen(turn)).map(({ messageRef, card }) => [messageRef, buttonsOf(card).map((each) => each.label)]));
    return had.findLast((each) => each.who === turn && each.button.label === label && !now.get(each.messageRef)?.includes(label)) ?? null;
  };
  // A card that was printed before only says that it changed, and to what.
  const tell = (news: readonly Shown[]) => {
    for (const { messageRef, text, card } of news) {
      print(indented(card && told.has(messageRef) ? `↻ ${card.title} [${card.state?.text ?? ""}]` : text));
      told.add(messageRef);
    }
  };
  const say = (who: string, group: string | null, text: string) => {
    if (group === null) return stage.say(who, text);
    if (!stage.sayInGroup) throw new Error(`${stage.platform} has no groups`);
    return stage.sayInGroup(who, group, text);
  };
  const fail = (line: Line, why: string) => {
    failures.push(`${name}:${line.number}: ${line.source}\n    ${why}`);
    print(`✗ ${line.source}\n    ${why}`);
  };
  for (const line of lines) {
    const { step } = line;
    try {
      switch (step.kind) {
        case "founded":
          print(`  ${line.source}`);
          break;
        case "clock":
          await stage.moveClock(step.to);
          print(`  ${line.source}`);
          break;
        case "say":
          await say(step.who, step.group ?? null, await stage.facts((sql) => withNumbers(sql, step.text)));
          // What is said in a group is answered there.
          turn = step.group ?? step.who;
          print(`\n${line.source}`);
          tell(await stage.news(turn));
          break;
        case "file": {
          turn = step.who;
          const text = await stage.facts((sql) => withNumbers(sql, step.text));
          await stage.sendFile(turn, step.name, new TextEncoder().encode(text));
          print(`\n${line.source}`);
          tell(await stage.news(turn));
          break;
        }
        case "tap": {
          turn = step.group ?? step.who;
          const label = await stage.facts((sql) => withNumbers(sql, step.label));
          let found = step.old ? await oldButton(label) : findButton(await stage.screen(turn), label);
          if (!found && !step.old && !step.group && stage.openForm) {
            await stage.openForm(turn);
            found = findButton(await stage.screen(turn), label);
          }
          if (!found) throw new Error(`${turn} has no button "${step.label}"`);
          await stage.tap(step.who, found.messageRef, found.button, step.values);
          print(`\n${line.source}`);
          tell(await stage.news(turn));
          break;
        }
        case "gateway": {
          const status = await stage.gateway(await stage.facts((sql) => withNumbers(sql, step.body)), step.forged);
          if (status === step.status) print(`\n  ${line.source}`);
          else fail(line, `the answer was ${status}`);
          break;
        }
        case "again":
          turn = step.who;
          await stage.again(turn);
          print(`\n${line.source}`);
          break;
        case "turnTo":
          turn = step.who;
          await remember();
          print(`\n  ${line.source}`);
          tell(await stage.news(turn));
          break;
        case "sees": {
          const problem = await missing(step.what, await stage.news(turn), stage);
          if (problem) fail(line, problem);
          else print(`  ✓ ${line.source}`);
          break;
        }
        case "fact": {
          const fact = await stage.facts((sql) => withNumbers(sql, step.fact));
          const [expected, actual] = [
            await stage.facts((sql) => withNumbers(sql, step.expected)),
            await stage.facts((sql) => readFact(sql, fact)),
          ];
          if (actual === expected) print(`  ✓ ${line.source}`);
          else fail(line, `the database says: ${actual}`);
          break;
        }
      }
    } catch (problem) {
      fail(line, problem instanceof Error ? problem.message : String(problem));
    }
  }
  return { failures };
}

async function missing(what: Seen, news: readonly Shown[], stage: Stage): Promise<string | null> {
  const all = news.map((each) => each.text).join("\n");
  switch (what.see) {
    case "nothing":
      return news.length === 0 ? null : `something came: ${all}`;
    case "card":
      return news.some((each) => each.card?.name === what.card)
        ? null
        : `no such card; cards: ${news.map((each) => each.card?.name ?? "-").join(", ")}`;
    case "state":
      return news.some((each) => each.card?.state?.text === what.state)
        ? null
        : `states: ${news.map((each) => each.card?.state?.text ?? "-").join(", ")}`;
    case "text": {
      const text = await stage.facts((sql) => withNumbers(sql, what.text));
      return all.includes(text) === what.absent ? `what is there:\n${indented(all)}` : null;
    }
    case "button":
      return Boolean(findButton(news, what.label)) === what.absent
        ? `buttons: ${news
            .flatMap((each) => buttonsOf(each.card))
            .map((each) => each.label)
            .join(", ")}`
        : null;
  }
}

/** The newest card's button of that label. */
function findButton(shown: readonly Shown[], label: string): { messageRef: string; button: Button } | null {
  for (const each of shown.toReversed()) {
    const button = buttonsOf(each.card).find((candidate) => candidate.label === label);
    if (button) return { messageRef: each.messageRef, button };
  }
  return null;
}

function buttonsOf(card: Card | null): Button[] {
  return (card?.nodes ?? []).flatMap((node: CardNode) =>
    node.kind === "buttons" ? [...node.buttons] : node.kind === "form" ? [node.submit] : [],
  );
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

/** What a card says, in words: what transcripts compare with. */
export function wordsOf(card: Card): string {
  return renderText(card);
}

import { allCards } from "../../cards/all-cards";
import { homeCard } from "../../cards/people/home.card";
import type { CardDefinition } from "../../cards/kit/define-card";
import type { Button, Card, CardNode } from "../../cards/kit/nodes";
import { renderConsole } from "../../cards/render/console";
import { checkLarkCard } from "../../cards/render/lark.check";
import { renderLark } from "../../cards/render/lark";
import { checkSlackHome, checkSlackMessage, checkSlackModal } from "../../cards/render/slack.check";
import { renderSlack, renderSlackHome } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { slackOracle } from "./support/slack-oracle";

const oracle = slackOracle();
const languages = ["zh", "en"] as const;

function drawn<Props>(definition: CardDefinition<Props>): { readonly what: string; readonly card: Card }[] {
  return definition.samples.flatMap((props, at) =>
    languages.map((language) => ({ what: `${definition.name} ${at + 1} ${language}`, card: definition.render(props, language) })),
  );
}
const cards = allCards.flatMap((definition) => drawn(definition as CardDefinition<unknown>));

function buttonsOf({ nodes }: Card): readonly Button[] {
  return nodes.flatMap((node: CardNode) => (node.kind === "buttons" ? node.buttons : node.kind === "form" ? [node.submit] : []));
}

describe.each(cards)("$what", ({ card }) => {
  test("fits Slack, by our limits and by a schema that others wrote", () => {
    const message = renderSlack(card);
    expect(checkSlackMessage(message)).toEqual([]);
    expect(oracle?.blocks(message.blocks) ?? []).toEqual([]);
  });

  test("fits a Slack whose clients know no containers, charts and tables", () => {
    expect(checkSlackMessage(renderSlack(card, { containers: false, charts: false, tables: false }))).toEqual([]);
  });

  test("has a modal on Slack exactly when it holds a form", () => {
    const view = renderSlackModal(card);
    expect(view !== null).toBe(card.nodes.some((node) => node.kind === "form"));
    if (!view) return;
    expect(checkSlackModal(view)).toEqual([]);
    expect(oracle?.modal(view) ?? []).toEqual([]);
    // Which record, and what is asked: the form alone would say neither.
    const said = card.nodes.flatMap((node) => (node.kind === "text" ? node.runs : []));
    const shown = [card.subtitle ?? "", ...said.map((run) => (typeof run === "string" ? run : run.text))];
    for (const text of shown) expect(JSON.stringify(view)).toContain(JSON.stringify(text).slice(1, -1));
  });

  test("fits Lark", () => {
    expect(checkLarkCard(renderLark(card))).toEqual([]);
  });

  test("goes to the console as JSON and back", () => {
    expect(JSON.parse(JSON.stringify(renderConsole(card)))).toEqual(renderConsole(card));
  });

  test("in plain text names the message behind every button", () => {
    const text = renderText(card);
    for (const { typed } of buttonsOf(card)) {
      expect(typed).toBeTruthy();
      expect(text).toContain(typed);
    }
  });

  test("says in one short line what it is", () => {
    expect(card.summary).not.toMatch(/undefined|null|\n/);
    expect(card.summary.length).toBeGreaterThan(0);
    expect(card.title.length).toBeGreaterThan(0);
  });

  test("has at most two marked buttons, one form, and no half-formatted value", () => {
    const marked = card.nodes.flatMap((node) => (node.kind === "buttons" ? node.buttons.filter(({ style }) => style) : []));
    expect(marked.length).toBeLessThanOrEqual(2);
    expect(card.nodes.filter((node) => node.kind === "form").length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

describe.each(cards.filter(({ card }) => card.name === homeCard.name))("$what", ({ card }) => {
  test("fits Slack's App Home, which takes no tables, containers and charts", () => {
    const view = renderSlackHome(card);
    expect(checkSlackHome(view)).toEqual([]);
    expect(oracle?.home(view) ?? []).toEqual([]);
  });
});

test("no two cards share a name", () => {
  const names = allCards.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe("a reader of English is spoken to in English", () => {
  const chinese = /\p{Script=Han}/u;
  test.each(cards.filter(({ card }) => card.language === "en"))("in the labels of $what", ({ card }) => {
    const labels = card.nodes.flatMap((node): string[] => {
      if (node.kind === "fields" && card.name !== "half-said" && card.name !== "confirmation") return node.fields.map(({ label }) => label);
      if (node.kind === "table") return node.columns.map(({ title }) => title);
      if (node.kind === "buttons" && card.name !== "choice") return node.buttons.map(({ label }) => label);
      return [];
    });
    expect(labels.filter((label) => chinese.test(label))).toEqual([]);
  });
});

import { allCards } from "../../cards/all-cards";
import type { CardDefinition } from "../../cards/kit/define-card";
import { checkLarkCard } from "../../cards/render/lark.check";
import { renderLark } from "../../cards/render/lark";
import { wordsOf } from "../support/lark/read-card";

const pairs = allCards.flatMap((each) => {
  const definition = each as CardDefinition<unknown>;
  return definition.samples.map((props, at) => ({
    what: `${definition.name} ${at + 1}`,
    zh: definition.render(props, "zh"),
    en: definition.render(props, "en"),
  }));
});
const read = (card: object, locale: "zh_cn" | "en_us") => wordsOf({ type: "interactive", content: JSON.stringify(card) }, locale);
const cells = /^(?:.* · .*|\{"type":.*)$/gm;

describe("report 35: readers of Chinese and of English before one card", () => {
  test.each(pairs)("$what", ({ zh, en }) => {
    const both = renderLark({ ...zh, translated: en });
    expect(checkLarkCard(both)).toEqual([]);
    // Built unlike in the two languages, or too large in both: then it is in the language of who asked, whole.
    if (!both.config.locales) return expect(both).toEqual(renderLark(zh));
    // A table's cells and a chart, which the platform does not translate, name both.
    expect(read(both, "zh_cn").replace(cells, "")).toBe(read(renderLark(zh), "zh_cn").replace(cells, ""));
    expect(read(both, "en_us").replace(cells, "")).toBe(read(renderLark(en), "en_us").replace(cells, ""));
  });

  test("every card that a group may see can be shown in both", () => {
    // The home page is one person's own.
    const single = pairs
      .filter(({ zh }) => zh.name !== "home")
      .filter(({ zh, en }) => !renderLark({ ...zh, translated: en }).config.locales)
      .map(({ what }) => what);
    expect(single).toEqual([]);
  });
});

test("a card whose translations are in other languages than it says is refused", () => {
  const [{ zh, en }] = pairs as [(typeof pairs)[0]];
  const both = renderLark({ ...zh, translated: en });
  expect(checkLarkCard({ ...both, config: { ...both.config, locales: ["zh_cn"] } })).not.toEqual([]);
});

import path from "node:path";
import fc from "fast-check";
import { readUtterances, scoreUtterance, type Score } from "../../support/score-utterances";

const files = [
  "given.jsonl",
  "daily.jsonl",
  "own.jsonl",
  "own-zh.jsonl",
  "own-en.jsonl",
  "loop.jsonl",
  "fresh-3.jsonl",
  "fresh-4.jsonl",
  "fresh-5.jsonl",
  "fresh-6.jsonl",
  "fresh-7.jsonl",
  "fresh-8.jsonl",
  "fresh-9.jsonl",
  "fresh-10.jsonl",
].map((name) => path.join(__dirname, "../../fixtures/utterances", name));

describe("what people type", () => {
  let scores: Score[];
  beforeAll(async () => {
    scores = [];
    for (const utterance of files.flatMap(readUtterances)) scores.push(await scoreUtterance(utterance));
  });

  test.each(["zh", "en"] as const)(
    "at least 90 %% of the %s messages are understood, over all capabilities and over those that exist",
    (language) => {
      const own = scores.filter(({ utterance }) => utterance.lang === language);
      for (const some of [own, own.filter(({ exists }) => exists)]) {
        expect(some.length).toBeGreaterThan(100);
        expect(some.filter(({ understood }) => understood).length / some.length).toBeGreaterThanOrEqual(0.9);
      }
    },
  );

  // Written by somebody who had not seen the grammar; the beginning of the ids is the file's.
  test.each([
    ["r", "zh", 95],
    ["r", "en", 95],
    ["s", "zh", 95],
    ["s", "en", 95],
    ["t", "zh", 95],
    ["t", "en", 95],
    ["z[67]", "zh", 95],
    ["e[78]", "en", 95],
    ["z[89]", "zh", 90],
    ["e9", "en", 90],
  ])("of the fresh messages %s in %s at least %i %% are understood", (beginning, language, least) => {
    const own = scores.filter(({ utterance: { id, lang } }) => new RegExp(`^(?=.\\d{3}$)${beginning}`).test(id) && lang === language);
    expect(own.length).toBeGreaterThan(80);
    expect(own.filter(({ understood }) => understood).length / own.length).toBeGreaterThanOrEqual(least / 100);
  });

  test("nothing that has to be asked back or refused would be carried out", () => {
    const must = scores.filter(({ utterance }) => utterance.expect === "ask" || utterance.expect === "refuse");
    expect(must.length).toBeGreaterThan(5);
    expect(must.filter(({ wouldAct }) => wouldAct).map(({ utterance }) => utterance.text)).toEqual([]);
  });

  test("no message breaks the reading, whatever stands in it", async () => {
    const pieces = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "' OR 1=1; --",
        "<!channel>",
        "@小助手",
        "给华强报价",
        "A100",
        "🎉",
        "\u0000",
        "\u202e",
        "９９９",
        "5/12",
        "两箱",
        "\t",
        "\n",
        "cancel SO-12",
        "下周五",
        "8k",
        "{{x}}",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
        const score = await scoreUtterance({
          id: "x",
          lang: "zh",
          role: "sales_rep",
          text: parts.join(" "),
          intent: "none.unclear",
          args: {},
        });
        expect(score.got.kind).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  test.each(["啊".repeat(100_000), "a ".repeat(50_000), "1".repeat(100_000), "(((".repeat(30_000)])(
    "a message of 100 KB is answered politely, not read",
    async (text) => {
      const { got } = await scoreUtterance({ id: "x", lang: "en", role: "sales_rep", text, intent: "none.unclear", args: {} });
      expect(got).toEqual({ kind: "unsafe", danger: "tooLong" });
    },
  );
});

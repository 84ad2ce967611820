import { DateTime } from "luxon";
import { allGrammars } from "../../../src/bot/commands/all-grammars";
import { inFocus } from "../../../src/bot/conversation/in-focus";
import { hear } from "../../../src/bot/conversation/understand";
import type { ShownDocument } from "../../../src/bot/pipeline/stores";
import { worldInMemory } from "../../support/score-utterances";

const hearing = { grammars: allGrammars, lexicon: worldInMemory, botMentions: ["@小助手"] };

/** What is meant of it, after these were shown, the newest first. */
async function meant(language: "zh" | "en", typed: string, ...shown: readonly ShownDocument[]) {
  const speaker = { personId: "P2", roles: ["salesRep"], language, sees: { kind: "all" } as const, today: DateTime.utc(2026, 11, 25, 12) };
  const heard = await hear(hearing, typed, speaker, null);
  const focused = await inFocus(hearing, typed, speaker, { heard, shown });
  if (focused === null) return null;
  if ("which" in focused) return { which: focused.which };
  if (!("command" in focused.meant)) return { kind: focused.meant.kind };
  return { command: focused.meant.command, text: focused.text.replace(/\s+/g, " ").trim() };
}

const document = (kind: string, number: string): ShownDocument => ({ kind, number, subject: { kind, id: number } });
const quote = document("quote", "QT-32");
const order = document("salesOrder", "SO-12");
const approval = (number: string) => document("approval", number);

describe("a message that names no document", () => {
  test.each([
    ["zh", "提交吧", "quote.submit", "QT-32 提交吧"],
    ["zh", "把它发给客户", "quote.send", "把 QT-32 发给客户"],
    ["zh", "这张报价单价改成32块", "quote.revise", "QT-32 单价改成32块"],
    ["en", "submit it", "quote.submit", "submit QT-32"],
    ["en", "send this quote to the customer", "quote.send", "send QT-32 to the customer"],
  ] as const)("%s: %s is about the quote shown last", async (language, typed, command, text) => {
    expect(await meant(language, typed, quote, order)).toEqual({ command, text });
  });

  test.each([
    ["zh", "发货 顺丰 SF1234567", "order.ship"],
    ["en", "has it been paid", "order.show"],
  ] as const)("%s: %s is about the newest document it can be said of", async (language, typed, command) => {
    expect(await meant(language, typed, quote, order)).toMatchObject({ command });
  });

  test.each(["早上好", "今天星期几", "哈哈好的", "good morning", "what day is it", "这个人真烦", "这周忙不忙"])(
    "%s is about nothing that was shown",
    async (typed) => {
      expect(await meant(/\p{Script=Han}/u.test(typed) ? "zh" : "en", typed, quote, order)).toBeNull();
    },
  );

  test("nothing was shown: nothing is meant", async () => {
    expect(await meant("zh", "提交吧")).toBeNull();
  });

  test("a long message, and one with a number of its own, speak for themselves", async () => {
    expect(await meant("en", `submit it ${"please ".repeat(12)}`, quote)).toBeNull();
    expect(await meant("zh", "提交 QT-99999", quote)).toBeNull();
  });

  test.each([
    "》个】也主能分]所和；出面我同%！国出来在成中地,个人人国要们.们种后分不说_作！个要在、地行/时就来",
    "客户说可以再商量，我觉得行",
    "ok",
    "行",
  ])("nothing is decided in passing: %s", async (typed) => {
    expect(await meant("zh", typed, approval("QT-31"))).toBeNull();
  });

  test.each(["嗯嗯", "收到", "哈", "hmm", "7788", "明白了老板"])("%s is no note on a ticket, no line of a quote", async (typed) => {
    const shown = [document("ticket", "TK-18"), quote, order, document("opportunity", "OP-21")];
    expect(await meant(/\p{Script=Han}/u.test(typed) ? "zh" : "en", typed, ...shown)).toBeNull();
  });

  test("what waits for somebody's decision is decided on, not changed", async () => {
    expect(await meant("zh", "打9折", quote)).toMatchObject({ command: "quote.revise" });
    expect(await meant("zh", "打9折", approval("QT-31"))).toBeNull();
  });

  test("a decision may have its reason", async () => {
    expect(await meant("zh", "驳回，折扣太大", approval("QT-31"))).toMatchObject({ command: "approval.decide" });
    expect(await meant("en", "reject it, margin too thin", approval("QT-31"))).toMatchObject({ command: "approval.decide" });
  });

  test("of several that wait for somebody's decision it is asked which; all of them are taken together", async () => {
    const waiting = [approval("QT-33"), approval("QT-31")];
    expect(await meant("zh", "同意", ...waiting)).toEqual({ which: ["QT-33", "QT-31"] });
    expect(await meant("zh", "同意", approval("QT-31"))).toEqual({ command: "approval.decide", text: "QT-31 同意" });
    expect(await meant("zh", "都同意", ...waiting)).toEqual({ command: "approval.decide", text: "QT-33 QT-31 同意" });
    expect(await meant("en", "approve all of them", ...waiting)).toEqual({ command: "approval.decide", text: "approve QT-33 QT-31" });
  });
});

import { DateTime } from "luxon";
import { presentGrammars } from "../../../src/bot/commands/all-grammars";
import { understand } from "../../../src/bot/conversation/understand";
import { worldInMemory } from "../../support/score-utterances";

const hearing = { grammars: presentGrammars, lexicon: worldInMemory, botMentions: [] };
const speaker = {
  personId: "P8",
  roles: ["service"],
  language: "zh",
  sees: { kind: "all" },
  today: DateTime.utc(2026, 11, 25, 12),
} as const;

async function heard(text: string) {
  const meant = await understand(hearing, text, speaker, null);
  return "args" in meant ? { command: "command" in meant ? meant.command : null, args: meant.args } : { command: meant.kind, args: {} };
}

/** The customer's reason is kept, and nothing else of what was said. */
test.each([
  ["SO-15 return 30 D62, rusty, refund", "rusty"],
  ["return 5 D62 from SO-15 because the customer ordered too many, restock in Shanghai", "the customer ordered too many"],
  ["SO-15: exchange 12 D62 - wrong size delivered", "wrong size delivered"],
  ["RMA SO-15 4 D62 seal leaking", "seal leaking"],
  ["SO-15 return 3 D62", undefined],
  ["SO-15 退20个6204，有锈", "有锈"],
  ["SO-15 客户要退 5个D62，买多了，退款，入库上海仓", "买多了"],
  ["SO-15 退货 D62 3个 原因 运输破损 报废", "运输破损"],
  ["宏达液压 SO-15 的 D62 有10个异响，要换新的", "异响"],
  ["SO-15 退5个D62，报废处理", undefined],
])("%s: %s", async (text, reason) => {
  const { command, args } = await heard(text);
  expect(command).toBe("return.create");
  expect(args["reason"]).toBe(reason);
});

test.each([
  [
    "RT-4 inspect 20 D62 restock, 3 scrap and replace",
    [
      ["20", ["restock"]],
      ["3", ["scrap", "replace"]],
    ],
  ],
  [
    "RT-4 验货 20个入库 3个报废，都退款",
    [
      ["20", ["restock", "refund"]],
      ["3", ["scrap", "refund"]],
    ],
  ],
  [
    "RT-4 报废3个，其余入库",
    [
      ["3", ["scrap"]],
      [null, ["restock"]],
    ],
  ],
  [
    "RT-4 验货 25个：20个入库，5个隔离",
    [
      ["20", ["restock"]],
      ["5", ["quarantine"]],
    ],
  ],
])("%s", async (text, expected) => {
  const findings = (await heard(text)).args["findings"] as readonly { quantity?: { value: string }; said: readonly string[] }[];
  expect(findings.map(({ quantity, said }) => [quantity?.value ?? null, said])).toEqual(expected);
});

test("a sum to be refunded is no number of pieces", async () => {
  const { args } = await heard("RT-4 refund 200");
  expect(args["findings"]).toBeUndefined();
  expect(args["amount"]).toMatchObject({ amount: "200" });
});

/** "Return" is said of goods, and of what is being approved. */
test.each([
  ["send back PO-9 1 pail, damaged", "purchase.return"],
  ["PO-9 退回 1桶", "purchase.return"],
  ["SO-15 退回 3个D62，有锈", "return.create"],
  ["return SO-16, 500 pcs of D62 are too many", "approval.decide"],
  ["SO-16 退回，500个D62太多了", "approval.decide"],
  ["QT-33 退回，付款方式改成30%预付再来", "approval.decide"],
])("%s is %s", async (text, command) => {
  expect((await heard(text)).command).toBe(command);
});

import type { Card } from "../../cards/kit/nodes";
import { renderText } from "../../cards/render/text";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import type { ChatReply } from "../../src/bot/pipeline/chat-reply";
import { actorFor } from "../../src/domain/access/identify-actor";
import { copiesOf } from "../support/copies";
import { freshDatabase } from "../support/database";

const clock = { at: new Date("2026-11-25T02:00:00Z"), now: () => clock.at };
const converse = makeConverse(vocabulary);
let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  const work = unitOfWork(database, clock, documentNumbers(database));
  await loadDemo(work);
  await says("P4", "调拨 A100 20 从上海到深圳");
  await says("P4", "盘点 上海仓 A100 C50");
  await says("P2", "给博远留20个C50，留三天");
  await says("P1", "新建线索表单 2026 广交会");
  await says("P9", "给商机加字段 评分 数字");
  await work.run(async (tx) => {
    for (const [table, number] of copied) await copiesOf(tx, table, number, 45);
    await tx.sql.run(
      `INSERT INTO field_values (field_id, record_id, number_value) SELECT f.id, o.id, 7 FROM opportunities o, field_definitions f
       WHERE o.number LIKE 'X-%' AND f.record_kind = 'opportunity'`,
    );
  });
});
beforeEach(() => {
  clock.at = new Date(clock.at.getTime() + 24 * 60 * 60_000);
});
afterAll(() => database.close());

const copied = [
  ["todos", "TD-51"],
  ["opportunities", "OP-21"],
  ["sales_orders", "SO-12"],
  ["contracts", "CT-5"],
  ["quotes", "QT-30"],
  ["payments", "PAY-40"],
  ["customers", "C001"],
  ["leads", "LD-7"],
  ["receivables", "AR-3"],
  ["purchase_orders", "PO-7"],
  ["transfers", "TF-1"],
  ["stocktakes", "ST-1"],
  ["stock_holds", "HD-1"],
  ["lead_forms", "LF-1"],
  ["outbounds", "OB-13"],
] as const;

async function as<T>(number: string, work: (context: Parameters<typeof converse>[0]) => Promise<T>): Promise<T> {
  return unitOfWork(database, clock, documentNumbers(database)).run(async (tx) => {
    const person = await tx.people.byNumber(number);
    if (!person) throw new Error(`no ${number}`);
    return work({ tx, actor: await actorFor(tx, person, null), at: { platform: "console", conversation: number, direct: true } });
  });
}
const says = (who: string, text: string) => as(who, (context) => converse(context, text));
const taps = (who: string, id: string) =>
  as(who, async (context) => actions.get("list.more")?.handle(context, { id, version: 1, values: {} }));

const cardOf = (reply: ChatReply): Card => {
  const [part] = reply.parts;
  if (part?.kind !== "card") throw new Error(`no card but ${JSON.stringify(part)}`);
  return part.card;
};
const rowsOf = (card: Card): string[] => {
  const table = card.nodes.filter((node) => node.kind === "table").find(({ rows }) => rows.some(([first]) => /X-|\d/.test(first ?? "")));
  return (table?.rows ?? []).map(([first]) => first ?? "");
};
const nextButton = (card: Card) =>
  card.nodes.flatMap((node) => (node.kind === "buttons" ? node.buttons : [])).find(({ action }) => action === "list.more");

test.each([
  ["P2", "我的待办"],
  ["P2", "我的商机"],
  ["P2", "我的订单"],
  ["P2", "华强的订单"],
  ["P2", "我的合同"],
  ["P2", "我的报价"],
  ["P7", "回款"],
  ["P2", "我的客户"],
  ["P2", "公海"],
  ["P7", "应收"],
  ["P6", "在途采购"],
  ["P4", "调拨单"],
  ["P4", "盘点单"],
  ["P2", "留货清单"],
  ["P1", "线索表单"],
  ["P4", "待拣"],
  ["P9", "评分是7的商机"],
])("%s reads “%s” to its end by typing: every row once", async (who, asked) => {
  const seen: string[] = [];
  let card = cardOf(await says(who, asked));
  for (let page = 1; page <= 6; page++) {
    seen.push(...rowsOf(card));
    if (!nextButton(card)) break;
    card = cardOf(await says(who, page % 2 === 1 ? "下一页" : "more"));
  }
  expect(nextButton(card)).toBeUndefined();
  expect(seen.filter((each) => each.includes("X-"))).toHaveLength(45);
  expect(new Set(seen).size).toBe(seen.length);
  await expect(says(who, "下一页")).rejects.toMatchObject({ code: "list.atEnd" });
});

test("the button goes on where its card ends, and says where that is", async () => {
  const first = cardOf(await says("P2", "我的订单"));
  expect(renderText(first)).toContain("第 1–20 条");
  const second = cardOf((await taps("P2", nextButton(first)?.id ?? "")) ?? { parts: [] });
  expect(renderText(second)).toContain("第 21–40 条");
  expect(rowsOf(second).filter((each) => rowsOf(first).includes(each))).toEqual([]);
});

test("a list stays open while other things are said, and takes its question with it", async () => {
  const first = cardOf(await says("P2", "华强待发货的订单"));
  await says("P2", "A100 库存");
  const second = cardOf(await says("P2", "还有吗"));
  expect(second.subtitle).toBe(first.subtitle);
  expect(second.subtitle).toContain("待发货");
});

test("a button is refused once the list was turned, when it is somebody else's, and after half an hour", async () => {
  const first = nextButton(cardOf(await says("P2", "我的订单")))?.id ?? "";
  await expect(taps("P3", first)).rejects.toMatchObject({ code: "list.outdated" });
  const second = nextButton(cardOf((await taps("P2", first)) ?? { parts: [] }))?.id ?? "";
  await expect(taps("P2", first)).rejects.toMatchObject({ code: "list.outdated" });
  clock.at = new Date(clock.at.getTime() + 31 * 60_000);
  await expect(taps("P2", second)).rejects.toMatchObject({ code: "list.outdated" });
  await expect(says("P2", "下一页")).rejects.toMatchObject({ code: "list.outdated" });
});

test("the funnel counts all pages, not just the one shown", async () => {
  const card = cardOf(await says("P2", "我的商机"));
  // 46 of 380,000.00 in negotiation, 45 of them copies.
  expect(renderText(card)).toContain("17,480,000.00");
  const second = cardOf(await says("P2", "下一页"));
  expect(renderText(second)).not.toContain("加权预测");
});

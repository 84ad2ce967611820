import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actions } from "../../src/bot/actions";
import { runDueJobs } from "../../src/bot/jobs/run-due-jobs";
import { jobs } from "../../src/bot/jobs";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { presentCard } from "../../src/bot/presenters/define-presenter";
import { presenters } from "../../src/bot/presenters";
import type { ChatReply, ReplyPart } from "../../src/bot/pipeline/chat-reply";
import { actorFor } from "../../src/domain/access/identify-actor";
import { assignCustomer } from "../../src/domain/customers/assign-customer";
import { flows } from "../../src/domain/flows";
import { assignLead } from "../../src/domain/leads/assign-lead";
import { closeAsWon } from "../../src/domain/opportunities/close-as-won";
import { lockOpportunity } from "../../src/domain/opportunities/move-state";
import { registerPayment } from "../../src/domain/payments/register-payment";
import type { Actor } from "../../src/domain/shared/actor";
import type { Tx } from "../../src/domain/shared/tx";
import { createTicket } from "../../src/domain/tickets/create-ticket";
import { moveTicket } from "../../src/domain/tickets/move-ticket";
import { createTodo } from "../../src/domain/todos/create-todo";
import { freshDatabase } from "../support/database";
import { fillWithDemo } from "../support/demo-company";

let database: Database;
let work: MySqlUnitOfWork;
let now: Date;

/** The test before only looked: its company serves the next one. */
let untouched = false;

beforeEach(async () => {
  now = new Date("2026-11-25T02:00:00Z");
  if (untouched) {
    untouched = false;
    return;
  }
  if (database) await database.close();
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => now }, documentNumbers(database));
  await fillWithDemo(database);
  await spread();
  // What the company's own rules say is theirs to test.
  await database.direct((sql) => sql.run("UPDATE rules SET state = 'off'"));
  await database.direct((sql) => sql.run("DELETE FROM deliveries"));
});
afterAll(() => database.close());

async function spread(): Promise<void> {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  while (await dispatchNext({ work, spread: (tx, event) => spreadEvent(tx, event, flows, notices), parked }));
  const stuck = await database.direct((sql) =>
    // What waits for its time is not stuck.
    sql.rows<{ type: string; problem: string }>(
      "SELECT type, problem FROM domain_events WHERE state <> 'done' AND (not_before IS NULL OR not_before <= ?)",
      [now],
    ),
  );
  expect(stuck).toEqual([]);
}

const all = { kind: "all" } as const;
type Found = Promise<{ readonly id: string; readonly version: number } | null>;
const find: Readonly<Record<string, (tx: Tx, number: string, actor: Actor) => Found>> = {
  QT: (tx, number) => tx.quotes.byNumber(all, number),
  CT: (tx, number) => tx.contracts.byNumber(all, number),
  LD: (tx, number) => tx.leads.byNumber(all, number),
  OP: (tx, number) => tx.opportunities.byNumber(all, number),
  PAY: (tx, number) => tx.payments.byNumber(all, number),
  TD: (tx, number) => tx.todos.byNumber(number),
  PR: (tx, number) => tx.requisitions.byNumber(number),
  SO: (tx, number) => tx.orders.byNumber(all, number),
  OB: (tx, number) => tx.outbounds.byNumber(number),
  C: (tx, number) => tx.customers.byNumber(all, number),
};

async function personOf(tx: Tx, number: string): Promise<Actor> {
  const person = await tx.people.byNumber(number);
  if (!person) throw new Error(`no ${number}`);
  return actorFor(tx, person, null);
}

/** A tap on the newest card of a record, or, for an approval, on the approver's own card about that document. */
async function taps(who: string, action: string, number: string, values: Readonly<Record<string, string>> = {}): Promise<ChatReply> {
  return work.run(async (tx) => {
    const actor = await personOf(tx, who);
    const record = await recordOf(tx, actor, action, number);
    const does = actions.get(action);
    if (!does) throw new Error(`no action ${action}`);
    return does.handle({ tx, actor, at: { platform: "console", conversation: who, direct: true } }, { ...record, values });
  });
}

async function recordOf(tx: Tx, actor: Actor, action: string, number: string): Promise<{ id: string; version: number }> {
  if (action.startsWith("approval.")) {
    const waiting = await tx.approvals.openFor([actor.personId], { limit: 50, after: null });
    const task = waiting.items.find((each) => each.request.subjectNumber === number);
    if (!task) throw new Error(`nothing of ${number} waits for ${actor.name}`);
    return { id: task.id, version: task.version };
  }
  const series = number.replace(/[-\d]+$/, "");
  const record = await find[series]?.(tx, number, actor);
  if (!record) throw new Error(`no ${number}`);
  return { id: record.id, version: record.version };
}

/** "P3 quote": who was told, with which card, or with a sentence. */
async function told(): Promise<string[]> {
  await spread();
  const rows = await database.direct((sql) =>
    sql.rows<{ number: string; payload: unknown }>(
      "SELECT p.number, d.payload FROM deliveries d JOIN people p ON p.id = d.person_id WHERE d.once_key LIKE 'notice:%' ORDER BY d.id",
    ),
  );
  const shown: string[] = [];
  for (const { number, payload } of rows) shown.push(`${number} ${await shownTo(number, payload)}`);
  return shown.toSorted();
}

/** Whoever is told with a card can also see it. */
async function shownTo(number: string, payload: unknown): Promise<string> {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  const { part } = JSON.parse(text) as { part: ReplyPart };
  if (part.kind !== "liveCard") return part.kind;
  const card = await work.run(async (tx) => {
    const { personId } = await personOf(tx, number);
    return presentCard(tx, presenters, part.card, part.subject, personId);
  });
  return card?.name ?? `cannot see ${part.card}`;
}

const reason = { reason: "价格再谈" };

type Does = (tx: Tx, who: (number: string) => Promise<Actor>) => Promise<unknown>;
const doing =
  (work_: Does): (() => Promise<unknown>) =>
  () =>
    work.run((tx) => work_(tx, (number) => personOf(tx, number)));

const cases: readonly [string, () => Promise<unknown>, readonly string[]][] = [
  [
    "a quote with a large discount is submitted by its rep",
    async () => {
      await taps("P2", "quote.revise", "QT-32", { discountPercent: "30" });
      await taps("P2", "quote.submit", "QT-32");
    },
    ["P1 approval"],
  ],
  ["a quote is approved by the manager", () => taps("P1", "approval.approve", "QT-31"), ["P2 quote"]],
  ["a quote is rejected by the manager", () => taps("P1", "approval.reject", "QT-33", reason), ["P3 quote"]],
  ["a quote is returned by the manager", () => taps("P1", "approval.return", "QT-33", reason), ["P3 quote"]],
  ["a rep sends his own quote", () => taps("P2", "quote.send", "QT-30"), []],
  ["a rep claims a lead", () => taps("P2", "lead.claim", "LD-7"), []],
  [
    "the manager gives a lead to a rep",
    doing(async (tx, who) => {
      const [manager, rep] = [await who("P1"), await who("P3")];
      const lead = await tx.leads.byNumber(all, "LD-10");
      await assignLead(tx, manager, { id: lead?.id ?? "", toId: rep.personId });
    }),
    ["P3 lead"],
  ],
  [
    "the manager hands a customer over",
    doing(async (tx, who) => {
      const customer = await tx.customers.byNumber(all, "C006");
      await assignCustomer(tx, await who("P1"), { id: customer?.id ?? "", toId: (await who("P2")).personId });
    }),
    ["P2 customer"],
  ],
  [
    "a manager writes a to-do for a rep",
    doing(async (tx, who) => createTodo(tx, await who("P1"), { title: "给华强寄样品", personId: (await who("P2")).personId })),
    ["P2 todo"],
  ],
  ["somebody writes a to-do for himself", doing(async (tx, who) => createTodo(tx, await who("P2"), { title: "打电话" })), []],
  [
    "a deal is won by its rep",
    doing(async (tx, who) => {
      const rep = await who("P2");
      const deal = await tx.opportunities.byNumber(all, "OP-21");
      await closeAsWon(tx, rep, await lockOpportunity(tx, rep, { id: deal?.id ?? "" }));
    }),
    ["P1 opportunity"],
  ],
  [
    "finance registers a payment",
    doing(async (tx, who) => {
      const customer = await tx.customers.byNumber(all, "C006");
      await registerPayment(tx, await who("P7"), { customerId: customer?.id ?? "", amount: "1000" });
    }),
    ["P3 payment"],
  ],
  ["finance settles the oldest first", () => taps("P7", "payment.settleOldest", "PAY-40"), ["P2 text"]],
  ["finance voids a payment", () => taps("P7", "payment.void", "PAY-42", reason), ["P3 text"]],
  ["a quote's deal is won by its rep", () => taps("P2", "quote.confirmWin", "QT-30"), ["P1 opportunity", "P4 outbound", "P6 approval"]],
  ["the warehouse ships a whole order", () => taps("P4", "outbound.ship", "OB-12", { carrier: "顺丰", tracking: "SF1" }), ["P2 order"]],
  ["a rep cancels his order", () => taps("P2", "order.cancel", "SO-12", reason), ["P4 outbound"]],
  [
    "finance registers what was prepaid",
    () => taps("P7", "order.pay", "SO-14", { amount: "1000000", reference: "T-1" }),
    ["P3 payment", "P4 outbound"],
  ],
  ["a contract is registered as signed by its rep", () => taps("P3", "contract.sign", "CT-6", { signedDay: "2026-11-25" }), []],
];

test.each(cases)("when %s, just those are told whom it concerns", async (_what, does, expected) => {
  await does();
  expect(await told()).toEqual(expected);
});

test("the warehouse hears of a prepaid order when it is paid, not when it is won", async () => {
  await taps("P3", "quote.confirmWin", "QT-34");
  expect(await told()).toEqual(["P1 opportunity", "P6 approval"]);
  await taps("P7", "order.pay", "SO-20", { amount: "1000000" });
  const heard = await told();
  // The payment's card says what it paid, and the order's card that she has shows it.
  expect(heard.filter((each) => each.startsWith("P3 "))).toEqual(["P3 payment"]);
  expect(heard.filter((each) => each.endsWith(" outbound"))).toHaveLength(1);
});

test("a deal that was won twice has one order, and the second is told which", async () => {
  await taps("P2", "opportunity.confirmWin", "OP-22");
  const reply = await taps("P2", "opportunity.confirmWin", "OP-22");
  expect(reply.toast?.text).toBe("之前已成交，订单是 SO-20");
});

test("whose to-do was done for somebody else hears of it from who did it", async () => {
  const { number } = await work.run(async (tx) => {
    const [manager, rep] = [await personOf(tx, "P1"), await personOf(tx, "P2")];
    return createTodo(tx, manager, { title: "给华强寄样品", personId: rep.personId });
  });
  await taps("P2", "todo.done", number);
  expect(await told()).toEqual(["P1 text", "P2 todo"]);
});

test("who has left is told nothing", async () => {
  await database.direct((sql) => sql.run("UPDATE people SET active = 0 WHERE number = 'P2'"));
  await taps("P1", "approval.approve", "QT-31");
  expect(await told()).toEqual([]);
});

test("when the clock ends quotes, their owners are told", async () => {
  now = new Date("2030-01-01T02:00:00Z");
  const ending = jobs.filter(({ name }) => name.endsWith(".expire"));
  await runDueJobs(work, ending, (job, problem) => {
    throw new Error(`${job}: ${String(problem)}`);
  });
  expect(new Set(await told())).toEqual(new Set(["P2 contract", "P2 quote", "P3 quote"]));
});

test("a ticket that is late comes to whoever has it and to who is above, once for each due time", async () => {
  const late = async (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
    const failed = (_job: string, problem: unknown) => {
      throw problem;
    };
    await runDueJobs(
      work,
      jobs.filter(({ name }) => name === "tickets.escalate"),
      failed,
    );
    return (await told()).filter((each) => each.endsWith(" ticket"));
  };
  await database.direct((sql) => sql.run("UPDATE tickets SET due_at = NULL"));
  const ticket = await work.run(async (tx) => {
    const customer = await tx.customers.byNumber(all, "C001");
    return createTicket(tx, await personOf(tx, "P8"), {
      customerId: customer?.id ?? "",
      title: "轴承异响",
      dueAt: new Date(now.getTime() + 60_000),
    });
  });
  expect(await late(1)).toEqual([]);
  // Lily Sun has no manager: the operations lead hears of it.
  expect(await late(1)).toEqual(["P8 ticket", "P9 ticket"]);
  expect(await late(60)).toHaveLength(2);
  await database.direct((sql) =>
    sql.run("UPDATE people SET manager_id = (SELECT id FROM (SELECT id FROM people WHERE number = 'P1') AS li) WHERE number = 'P8'"),
  );
  const agreed = new Date(now.getTime() + 60_000);
  await work.run(async (tx) => moveTicket(tx, await personOf(tx, "P8"), { id: ticket.id, verb: "note", dueAt: agreed }));
  expect((await late(2)).filter((each) => each !== "P8 ticket")).toEqual(["P1 ticket", "P9 ticket"]);
});

describe("a button that needs more words", () => {
  afterEach(() => {
    untouched = true;
  });
  test.each([
    ["P2", "quote.revise", "QT-32"],
    ["P3", "quote.decline", "QT-35"],
    ["P1", "approval.reject", "QT-31"],
    ["P2", "lead.disqualify", "LD-9"],
    ["P2", "lead.contact", "LD-9"],
    ["P2", "opportunity.move", "OP-21"],
    ["P2", "opportunity.followUp", "OP-21"],
    ["P2", "opportunity.quote", "OP-21"],
    ["P2", "opportunity.lose", "OP-21"],
    ["P2", "customer.followUp", "C001"],
    ["P2", "customer.quote", "C001"],
    ["P3", "contract.sign", "CT-6"],
    ["P2", "contract.terminate", "CT-5"],
    ["P2", "contract.renew", "CT-5"],
    ["P6", "requisition.cancel", "PR-5"],
    ["P4", "outbound.ship", "OB-12"],
    ["P9", "order.ship", "SO-12"],
    ["P7", "order.pay", "SO-12"],
    ["P2", "order.cancel", "SO-12"],
    ["P7", "payment.settle", "PAY-40"],
    ["P7", "payment.unsettle", "PAY-40"],
    ["P7", "payment.void", "PAY-41"],
  ])("%s taps %s on %s: a form with the same action comes, and nothing has changed", async (who, action, number) => {
    const reply = await taps(who, action, number);
    const [part] = reply.parts;
    const form = part?.kind === "card" ? part.card.nodes.find((node) => node.kind === "form") : undefined;
    expect(form?.submit.action).toBe(action);
    expect(reply.toast).toBeUndefined();
    const [events] = await database.direct((sql) => sql.rows<{ n: number }>("SELECT COUNT(*) AS n FROM domain_events WHERE state = 'new'"));
    expect(Number(events?.n)).toBe(0);
  });
});

describe("a form that was sent", () => {
  test.each([
    ["P2", "quote.revise", "QT-32", { discountPercent: "5" }, "QT-32 已改为第 1 版草稿"],
    ["P3", "quote.decline", "QT-35", { reason: "too dear" }, "QT-35 is declined by the customer"],
    ["P2", "lead.contact", "LD-9", { note: "要样品", kind: "call", nextDay: "2026-12-01" }, "LD-9 已记下这次联系"],
    ["P2", "lead.disqualify", "LD-9", reason, "LD-9 已标记为无效"],
    ["P2", "opportunity.move", "OP-21", { stage: "quotation" }, "OP-21 已推进到“报价”"],
    ["P2", "opportunity.lose", "OP-21", reason, "OP-21 已标记为输单"],
    ["P2", "opportunity.quote", "OP-21", { lines: "A100 10 30\nB16 2根" }, "已新建报价 QT-36"],
    ["P2", "customer.quote", "C001", { lines: "A100 10" }, "已新建报价 QT-36"],
    ["P2", "customer.followUp", "C001", { note: "下周答复" }, "跟进已记下"],
    ["P2", "contract.renew", "CT-5", { endDay: "2027-12-31" }, "CT-5 已续签，新合同 CT-8 是草稿"],
    ["P2", "contract.terminate", "CT-5", reason, "CT-5 已终止"],
    ["P2", "opportunity.followUp", "OP-21", { note: "王总说下周", kind: "visit" }, "跟进已记下"],
    ["P2", "quote.confirmWin", "QT-30", {}, "成交！已生成订单 SO-20"],
    ["P2", "opportunity.confirmWin", "OP-22", {}, "成交！已生成订单 SO-20"],
    ["P4", "outbound.startPick", "OB-12", {}, "OB-12 开始拣货"],
    ["P9", "order.ship", "SO-12", { carrier: "顺丰", tracking: "SF1", parcels: "2" }, "OB-12 已发货"],
    ["P2", "order.cancel", "SO-12", reason, "SO-12 已取消，预占已释放"],
    ["P6", "requisition.cancel", "PR-5", reason, "PR-5 已取消"],
    ["P7", "payment.unsettle", "PAY-40", reason, "PAY-40 已反核销，应收恢复为未收"],
  ])("%s sends %s on %s: it is done and said", async (who, action, number, values, said) => {
    const reply = await taps(who, action, number, values);
    expect(reply).toMatchObject({ toast: { text: said, tone: "good" }, refreshTapped: true });
    await spread();
  });
});

test("finance settles what it chooses, as far as it says", async () => {
  const receivable = await work.run(async (tx) => (await tx.receivables.byReference(all, "INV-86"))[0]);
  const { toast } = await taps("P7", "payment.settle", "PAY-40", { receivable: receivable?.id ?? "", amount: "1,000" });
  expect(toast?.text).toMatch(/^PAY-40 已核销 .*1,000\.00$/);
});

test("a next step that was set becomes a to-do of one's own, once", async () => {
  await taps("P2", "customer.followUp", "C001", { note: "下周答复" });
  const followUp = await work.run(async (tx) => {
    const customer = await tx.customers.byNumber(all, "C001");
    return (await tx.followUps.ofCustomer(customer?.id ?? "", { limit: 1, after: null })).items[0];
  });
  const set = () =>
    work.run(async (tx) =>
      actions
        .get("followUp.setNext")
        ?.handle(
          { tx, actor: await personOf(tx, "P2"), at: { platform: "console", conversation: "P2", direct: true } },
          { id: followUp?.id ?? "", version: 1, values: { nextStep: "打电话给王总", nextDay: "2026-12-02" } },
        ),
    );
  const [first, again] = [await set(), await set()];
  expect(first?.toast?.text).toMatch(/^已建待办 TD-\d+/);
  expect(again?.toast?.text).toBe(first?.toast?.text);
  expect(await told()).toEqual([]);
});

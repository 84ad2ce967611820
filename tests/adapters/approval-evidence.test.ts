import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlTx, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { approvalPresenter } from "../../src/bot/presenters/approval.presenter";
import { renderText } from "../../cards/render/text";
import { actorFor } from "../../src/domain/access/identify-actor";
import { decideTask } from "../../src/domain/approvals/decide-task";
import { createContract } from "../../src/domain/contracts/create-contract";
import { submitContract } from "../../src/domain/contracts/submit-contract";
import { updateContract } from "../../src/domain/contracts/update-contract";
import { approvalSubjects } from "../../src/domain/flows/approval-subjects";
import { createOrder } from "../../src/domain/orders/create-order";
import type { Actor, Language } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { SubjectRef } from "../../src/domain/shared/domain-event";
import { freshDatabase } from "../support/database";

let database: Database;
let work: MySqlUnitOfWork;
beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
});
afterAll(() => database.close());

const as = <T>(number: string, run: (tx: MySqlTx, actor: Actor) => Promise<T>, language: Language = "en") =>
  work.run(async (tx) => {
    const person = await tx.people.byNumber(number);
    if (!person) throw new Error(`no ${number}`);
    return run(tx, { ...(await actorFor(tx, person, null)), language });
  });

/** The approval card of a document's newest request as that person sees it, as plain text. */
const cardOf = (number: string, subject: SubjectRef, language: Language = "en") =>
  as(
    number,
    async (tx, viewer) => {
      const [run] = await tx.approvals.of(subject);
      const card = run && (await approvalPresenter.present(tx, viewer, { kind: "approval", id: run.request.id }));
      return card ? renderText(card) : "";
    },
    language,
  );

const found = (number: string) =>
  as("P9", async (tx) => {
    const all = { kind: "all" } as const;
    if (number.startsWith("PR")) return { kind: "requisition", id: (await tx.requisitions.byNumber(number))?.id ?? "" };
    return { kind: "salesOrder", id: (await tx.orders.byNumber(all, number))?.id ?? "" };
  });

test("an order's card tells its approver who asks, the amount, the margin, stock, credit and terms", async () => {
  const order = await as("P3", async (tx, rep) => {
    const customer = await tx.customers.byNumber({ kind: "all" }, "C007");
    const product = await tx.products.bySku("D62");
    const lines = [{ productId: product?.id ?? "", quantity: "90000", unit: "base", price: "1.20" }];
    return (await createOrder(tx, rep, { customerId: customer?.id ?? "", lines, customerPo: "45-1" })).order;
  });
  const card = await cardOf("P1", { kind: "salesOrder", id: order.id });
  for (const fact of [
    "$108,000.00",
    "Tom Baker",
    "Margin",
    "below list",
    "1 line short",
    "Credit used",
    "45-1",
    `approve ${order.number}`,
  ]) {
    expect(card).toContain(fact);
  }
  expect(await cardOf("P1", { kind: "salesOrder", id: order.id }, "zh")).toContain("1 行缺货");
});

test("the margin is for those who may read margins, the purchase value for those who may read costs", async () => {
  const [order, requisition] = [await found("SO-16"), await found("PR-4")];
  expect(await cardOf("P1", order)).toContain("Margin");
  expect(await cardOf("P4", order)).not.toContain("Margin");
  expect(await cardOf("P6", requisition)).toContain("¥");
  expect(await cardOf("P4", requisition)).not.toContain("¥");
});

test("a requisition's card says what it is for, what is there, and what is on its way", async () => {
  const card = await cardOf("P6", await found("PR-4"), "zh");
  for (const fact of ["A200", "申请数量", "300", "人工申请", "本仓可用", "在途", "赵强", "同意 PR-4"]) expect(card).toContain(fact);
});

test("a contract's card carries its quote's figures, its term, and what changed since it was returned", async () => {
  const contract = await as("P2", async (tx, rep) => {
    await tx.settings.put("approvalPolicy", { managerAt: "1" });
    const quotes = (await tx.quotes.list({ kind: "all" }, {}, { limit: 50, after: null })).items;
    const quote = quotes.find((each) => ["approved", "sent"].includes(each.current.state) && each.ownerId === rep.personId);
    const drawn = await createContract(tx, rep, { quoteId: quote?.id ?? "", endDay: calendarDay("2027-06-30") });
    return (await submitContract(tx, rep, { id: drawn.id })).contract;
  });
  const subject = { kind: "contract", id: contract.id };
  const first = await cardOf("P1", subject);
  for (const fact of ["Term", "30 Jun 2027", "Margin", "Lines and stock", "Customer credit", "Quote"]) expect(first).toContain(fact);
  expect(first).not.toContain("Changed since");
  await as("P1", async (tx, manager) => {
    const [run] = await tx.approvals.of(subject);
    const task = run?.tasks.find((each) => each.state === "open");
    await decideTask(tx, manager, approvalSubjects, { taskId: task?.id ?? "", decision: "return", comment: "一年" });
  });
  await as("P2", async (tx, rep) => {
    const changed = await updateContract(tx, rep, { id: contract.id, endDay: calendarDay("2027-11-24") });
    await submitContract(tx, rep, { id: changed.id });
  });
  const second = await cardOf("P1", subject);
  for (const fact of ["Changed since the last version: 1", "30 Jun 2027", "24 Nov 2027"]) expect(second).toContain(fact);
});

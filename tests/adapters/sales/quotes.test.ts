import { decideTask } from "../../../src/domain/approvals/decide-task";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { acceptQuote } from "../../../src/domain/quotes/accept-quote";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { declineQuote } from "../../../src/domain/quotes/decline-quote";
import { expireQuotes } from "../../../src/domain/quotes/expire-quotes";
import type { Quote } from "../../../src/domain/quotes/quote";
import { quoteContentHash } from "../../../src/domain/quotes/quote-content-hash";
import { reviseQuote } from "../../../src/domain/quotes/revise-quote";
import { sendQuote } from "../../../src/domain/quotes/send-quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { firstPage } from "../../../src/domain/shared/page";
import { percent } from "../../../src/domain/shared/money";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());
beforeEach(() => world.at(aMoment));

const all = { kind: "all" } as const;

function aQuote(count = "100", more: object = {}): Promise<Quote> {
  const { customer, product, people } = world;
  const lines = [{ productId: product.id, quantity: count, unit: "pcs" }];
  return world.as(people.rep, (tx, actor) => createQuote(tx, actor, { customerId: customer.id, lines, ...more }));
}
const submit = (quote: Quote) => world.as(world.people.rep, (tx, actor) => submitQuote(tx, actor, { id: quote.id }));
const read = (quote: Quote) => world.uow.run((tx) => tx.quotes.find(all, quote.id));
const approvalOf = async (quote: Quote) => (await world.uow.run((tx) => tx.approvals.of({ kind: "quote", id: quote.id })))[0];

async function approved(count = "100"): Promise<Quote> {
  const { quote } = await submit(await aQuote(count));
  return quote;
}
async function sent(): Promise<Quote> {
  const quote = await approved();
  return world.as(world.people.rep, (tx, actor) => sendQuote(tx, actor, { id: quote.id }));
}
function rep<T>(work: Parameters<typeof world.as<T>>[1]): Promise<T> {
  return world.as(world.people.rep, work);
}

test("a quote is read back as it was made, down to its hash", async () => {
  const made = await aQuote("1200", {
    deliverTo: "苏州",
    note: "急",
    terms: {
      from: "instalments",
      parts: [
        { percent: percent("30"), days: 0, from: "prepaid" },
        { percent: percent("70"), days: 30, from: "shipment" },
      ],
    },
  });
  const found = await read(made);
  expect(found).toEqual(made);
  expect(found && quoteContentHash(found.customerId, found.current)).toBe(made.current.contentHash);
  // 1200 pieces reach the break with 5 % off; 13 % tax is in the price.
  expect(made.current).toMatchObject({ totalAmount: "43890.00", netAmount: "38840.71", taxAmount: "5049.29" });
});

test("below the limits a quote is approved at once; nobody is asked", async () => {
  const { quote, reasons } = await submit(await aQuote());
  expect(reasons).toEqual([]);
  expect(quote.current.state).toBe("approved");
  expect(await approvalOf(quote)).toBeUndefined();
});

test("at the limit the owner's manager is asked, and his yes approves what was submitted", async () => {
  const { quote, reasons } = await submit(await aQuote("2000"));
  expect(reasons.map((reason) => reason.code)).toEqual(["amount"]);
  const run = await approvalOf(quote);
  expect(run?.tasks.map((task) => [task.approverId, task.state])).toEqual([[world.people.manager.id, "open"]]);
  await world.as(world.people.manager, (tx, actor) =>
    decideTask(tx, actor, approvalSubjects, { taskId: run?.tasks[0]?.id ?? "", decision: "approve" }),
  );
  expect((await read(quote))?.current).toMatchObject({ state: "approved", versionNo: 1, decidedAt: aMoment });
  expect((await approvalOf(quote))?.request).toMatchObject({ state: "approved", contentHash: quote.current.contentHash });
});

test("a typed price far below the list is asked about for discount and margin", async () => {
  const { product } = world;
  const quote = await aQuote("1", { lines: [{ productId: product.id, quantity: "10", unit: "pcs", price: "31" }] });
  const { reasons } = await submit(quote);
  expect(reasons.map((reason) => reason.code)).toEqual(["discount", "margin"]);
});

test("an approved version is frozen: a change makes a new version that is approved afresh", async () => {
  const first = await approved();
  const second = await rep((tx, actor) =>
    reviseQuote(tx, actor, { id: first.id, changes: { changeLines: [{ lineNo: 1, quantity: "3000" }] } }),
  );
  expect(second.current).toMatchObject({ versionNo: 2, state: "draft" });
  const versions = await world.uow.run((tx) => tx.quotes.versionsOf(first.id));
  expect(versions.map((version) => [version.versionNo, version.state, version.lines[0]?.quantity])).toEqual([
    [2, "draft", "3000"],
    [1, "superseded", "100"],
  ]);
  expect((await submit(second)).quote.current.state).toBe("pendingApproval");
});

test("a draft is changed in place", async () => {
  const draft = await aQuote();
  const changed = await rep((tx, actor) =>
    reviseQuote(tx, actor, { id: draft.id, changes: { changeLines: [{ lineNo: 1, price: "32.5" }] } }),
  );
  expect(changed.current).toMatchObject({ versionNo: 1, totalAmount: "3250.00" });
  expect(changed.current.contentHash).not.toBe(draft.current.contentHash);
  expect((await read(draft))?.current).toEqual(changed.current);
});

test("C57: a change while approval is pending voids it and asks again with the new amount", async () => {
  const { quote } = await submit(await aQuote("2000"));
  const old = await approvalOf(quote);
  await rep((tx, actor) => reviseQuote(tx, actor, { id: quote.id, changes: { changeLines: [{ lineNo: 1, quantity: "40000" }] } }));
  expect((await approvalOf(quote))?.request.state).toBe("voided");
  const late = world.as(world.people.manager, (tx, actor) =>
    decideTask(tx, actor, approvalSubjects, { taskId: old?.tasks[0]?.id ?? "", decision: "approve" }),
  );
  expect(await refusalOfAsync(late)).toBe("approval.alreadyDecided");
  const { reasons } = await submit(quote);
  expect(reasons[0]).toMatchObject({ code: "amount" });
  // 40,000 pieces pass the second limit: an operations lead is asked after the manager.
  expect((await approvalOf(quote))?.tasks.map((task) => [task.stepNo, task.state])).toEqual([
    [1, "open"],
    [2, "waiting"],
    [2, "waiting"],
  ]);
});

test("rejected and returned quotes go on as a new draft version", async () => {
  for (const decision of ["reject", "return"] as const) {
    const { quote } = await submit(await aQuote("2000"));
    const task = (await approvalOf(quote))?.tasks[0];
    await world.as(world.people.manager, (tx, actor) =>
      decideTask(tx, actor, approvalSubjects, { taskId: task?.id ?? "", decision, comment: "margin too thin" }),
    );
    expect((await read(quote))?.current.state).toBe(decision === "reject" ? "rejected" : "returned");
    const next = await rep((tx, actor) => reviseQuote(tx, actor, { id: quote.id, changes: {} }));
    expect(next.current).toMatchObject({ versionNo: 2, state: "draft" });
  }
});

test("a quote is sent, and the customer accepts or declines", async () => {
  const yes = await sent();
  expect((await rep((tx, actor) => acceptQuote(tx, actor, { id: yes.id }))).current.state).toBe("accepted");
  const no = await sent();
  expect((await rep((tx, actor) => declineQuote(tx, actor, { id: no.id, reason: "too dear" }))).current.state).toBe("declined");
  const late = await sent();
  world.at(new Date("2027-03-01T02:00:00Z"));
  expect(await refusalOfAsync(rep((tx, actor) => acceptQuote(tx, actor, { id: late.id })))).toBe("quote.validityOver");
});

test("expiry ends what still waits for the customer and touches nothing that is decided", async () => {
  const open = await sent();
  const accepted = await sent();
  await rep((tx, actor) => acceptQuote(tx, actor, { id: accepted.id }));
  const draft = await aQuote();
  world.at(new Date("2026-12-25T02:00:00Z"));
  const run = () => world.uow.run((tx) => expireQuotes(tx, systemActor("quotes.expire", "Asia/Shanghai")));
  await run();
  expect((await read(open))?.current.state).toBe("sent");
  world.at(new Date("2026-12-26T02:00:00Z"));
  expect(await run()).toBeGreaterThan(0);
  expect(await run()).toBe(0);
  expect((await read(open))?.current.state).toBe("expired");
  expect((await read(accepted))?.current.state).toBe("accepted");
  expect((await read(draft))?.current.state).toBe("draft");
});

test("refuses what does not fit, and nothing is written", async () => {
  const { people, customer, product } = world;
  const lines = [{ productId: product.id, quantity: "1", unit: "pcs" }];
  const others = world.as(people.otherRep, (tx, actor) => createQuote(tx, actor, { customerId: customer.id, lines }));
  expect(await refusalOfAsync(others)).toBe("customer.notFound");
  const warehouse = world.as(people.finance, (tx, actor) => createQuote(tx, actor, { customerId: customer.id, lines }));
  expect(await refusalOfAsync(warehouse)).toBe("access.notAllowed");
  const quote = await aQuote();
  expect(await refusalOfAsync(world.as(people.otherRep, (tx, actor) => submitQuote(tx, actor, { id: quote.id })))).toBe("quote.notFound");
  expect(await refusalOfAsync(rep((tx, actor) => submitQuote(tx, actor, { id: quote.id, version: 7 })))).toBe("quote.stale");
  expect(await refusalOfAsync(rep((tx, actor) => sendQuote(tx, actor, { id: quote.id })))).toBe("state.notAllowed");
  expect(await refusalOfAsync(submit(await aQuote("1", { lines: [] })))).toBe("quote.noLines");
  expect(await refusalOfAsync(submit(await aQuote("1", { validUntil: calendarDay("2026-11-24") })))).toBe("quote.validityOver");
  expect(await read(quote)).toEqual(quote);
});

test("lists are in scope, by state, in pages", async () => {
  const { people } = world;
  const mine = { kind: "owners", ownerIds: [people.rep.id] } as const;
  const drafts = await world.uow.run((tx) => tx.quotes.list(mine, { states: ["draft"] }, { limit: 2, after: null }));
  expect(drafts.items.map((quote) => quote.current.state)).toEqual(["draft", "draft"]);
  const rest = await world.uow.run((tx) => tx.quotes.list(mine, { states: ["draft"] }, { limit: 50, after: drafts.next }));
  expect(rest.items.length).toBeGreaterThan(0);
  expect(rest.items.some((quote) => drafts.items.some((other) => other.id === quote.id))).toBe(false);
  const nobodys = await world.uow.run((tx) => tx.quotes.list({ kind: "owners", ownerIds: [people.otherRep.id] }, {}, firstPage));
  expect(nobodys).toEqual({ items: [], next: null });
});

test("each move leaves an audit line and its event", async () => {
  const quote = await sent();
  const [events, audits] = await world.uow.run(async (tx) => [
    await tx.sql.rows<{ type: string }>("SELECT type FROM domain_events WHERE subject_id = ? ORDER BY id", [quote.id]),
    await tx.sql.rows<{ verb: string }>("SELECT verb FROM audit_log WHERE subject_id = ? ORDER BY id", [quote.id]),
  ]);
  expect(events.map((event) => event.type)).toEqual(["quote.created", "quote.approved", "quote.sent"]);
  expect(audits.map((audit) => audit.verb)).toEqual(["quote.create", "quote.autoApprove", "quote.send"]);
});

test("two people who change one quote at once: one change, the other is told", async () => {
  const quote = await aQuote();
  const change = (price: string) =>
    rep((tx, actor) => reviseQuote(tx, actor, { id: quote.id, version: 1, changes: { changeLines: [{ lineNo: 1, price }] } }));
  const outcomes = await Promise.all([refusalOfAsync(change("30")), refusalOfAsync(change("31"))]);
  expect(outcomes.toSorted()).toEqual(["none", "quote.stale"]);
});

import { createContract } from "../../../src/domain/contracts/create-contract";
import { signContract } from "../../../src/domain/contracts/sign-contract";
import { submitContract } from "../../../src/domain/contracts/submit-contract";
import { terminateContract } from "../../../src/domain/contracts/terminate-contract";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import { winOpportunity } from "../../../src/domain/orders/win-opportunity";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { calendarDay, type CalendarDay } from "../../../src/domain/shared/calendar-day";
import type { Id } from "../../../src/domain/shared/id";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
  await world.receive("100");
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const day = (text: string | null) => text && calendarDay(text);
const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);

async function quotedFor(deliverBy: CalendarDay | null): Promise<{ readonly dealId: Id; readonly quoteId: Id }> {
  return rep(async (tx, actor) => {
    const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "泵" });
    const lines = [{ productId: world.product.id, quantity: "2", unit: "pcs" }];
    const quote = await createQuote(tx, actor, { customerId: world.customer.id, opportunityId: deal.id, lines, deliverBy });
    await submitQuote(tx, actor, { id: quote.id });
    return { dealId: deal.id, quoteId: quote.id };
  });
}

const win = (id: Id, deliverBy?: CalendarDay | null) =>
  rep((tx, actor) => winOpportunity(tx, actor, { id, ...(deliverBy && { deliverBy }) }));

test.each([
  ["the quote names no day, the win does", null, "2026-12-04", "2026-12-04"],
  ["the quote names a day, the win none", "2026-12-01", null, "2026-12-01"],
  ["both name the same", "2026-12-01", "2026-12-01", "2026-12-01"],
  ["neither names one", null, null, null],
  ["the win names an earlier day than was approved", "2026-12-01", "2026-11-28", "opportunity.otherDay"],
  ["the win names a later day than was approved", "2026-12-01", "2026-12-04", "opportunity.otherDay"],
])("the day of delivery: %s", async (_, quoted, said, outcome) => {
  const { dealId } = await quotedFor(day(quoted) as CalendarDay | null);
  const won = win(dealId, day(said) as CalendarDay | null);
  if (outcome?.startsWith("opportunity.")) return expect(await refusalOfAsync(won)).toBe(outcome);
  expect((await won).order.deliverBy).toBe(outcome);
});

type Step = "draw" | "approve" | "sign" | "terminate";

async function contractAfter(quoteId: Id, steps: readonly Step[], endDay = "2027-11-24"): Promise<Id | null> {
  let id: Id | null = null;
  for (const step of steps) {
    const made: Id | null = id;
    id = await rep(async (tx, actor) => {
      if (step === "draw" || made === null) return (await createContract(tx, actor, { quoteId, endDay: calendarDay(endDay) })).id;
      if (step === "approve") return (await submitContract(tx, actor, { id: made })).contract.id;
      if (step === "sign") return (await signContract(tx, actor, { id: made })).id;
      return (await terminateContract(tx, actor, { id: made, reason: "客户违约" })).id;
    });
  }
  return id;
}

test.each<[string, readonly Step[], boolean]>([
  ["a draft", ["draw"], false],
  ["one that is approved and waits for its signature", ["draw", "approve"], true],
  ["one that is signed", ["draw", "approve", "sign"], true],
  ["one that was ended", ["draw", "approve", "sign", "terminate"], false],
])("the order of a win carries the deal's contract when it binds: %s", async (_, steps, carried) => {
  const { dealId, quoteId } = await quotedFor(null);
  const contractId = await contractAfter(quoteId, steps);
  expect((await win(dealId)).order.contractId).toBe(carried ? contractId : null);
});

test("a signed contract goes before a newer one that only waits for its signature", async () => {
  const { dealId, quoteId } = await quotedFor(null);
  const signed = await contractAfter(quoteId, ["draw", "approve", "sign"]);
  await contractAfter(quoteId, ["draw", "approve"]);
  expect((await win(dealId)).order.contractId).toBe(signed);
});

test("a contract that has run out binds nobody", async () => {
  const { dealId, quoteId } = await quotedFor(null);
  await contractAfter(quoteId, ["draw", "approve", "sign"], "2026-11-25");
  world.at(new Date("2026-11-26T02:00:00Z"));
  expect((await win(dealId)).order.contractId).toBeNull();
});

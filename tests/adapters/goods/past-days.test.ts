import fc from "fast-check";
import { companyOf } from "../../../src/domain/shared/settings";
import { finishPicking, startPicking } from "../../../src/domain/outbound/pick-outbound";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { readAging } from "../../../src/domain/payments/customer-account";
import { readStatement } from "../../../src/domain/payments/customer-statement";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import { unsettlePayment } from "../../../src/domain/payments/unsettle-payment";
import { quoteMargin } from "../../../src/domain/quotes/quote-figures";
import { ratesOfVersion } from "../../../src/domain/quotes/price-version";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { addDays, calendarDay, type CalendarDay } from "../../../src/domain/shared/calendar-day";
import { quantity } from "../../../src/domain/shared/quantity";
import { adjustStock } from "../../../src/domain/stock/adjust-stock";
import { draftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { sendTransfer } from "../../../src/domain/transfers/send-transfer";
import { purchaseWorld, type PurchaseWorld } from "../../support/purchase-world";

jest.setTimeout(180_000);

const first = calendarDay("2026-11-26");
const steps = ["receive", "sell", "ship", "pay", "unsettle", "adjust", "transfer"] as const;
type Step = (typeof steps)[number];

/** What the books say this evening, as they are kept, not rebuilt. */
async function stored(world: PurchaseWorld) {
  return world.lead(async (tx, actor) => {
    const worths = (await tx.stock.worths([world.product.id])).filter((each) => Number(each.quantity) !== 0);
    const levels = await tx.stock.lockLevelsOf(world.product.id);
    const [balance] = await tx.sql.rows<{ open: string; credit: string }>(
      `SELECT (SELECT COALESCE(SUM(amount - settled - credited - written_off), 0) FROM receivables WHERE customer_id = ?) AS open,
              (SELECT COALESCE(SUM(amount - allocated - refunded), 0) FROM payments WHERE customer_id = ? AND state <> 'voided') AS credit`,
      [world.customer.id, world.customer.id],
    );
    return {
      worths: worths.map(({ productId: _p, warehouseId, quantity: counted, value }) => [warehouseId, Number(counted), Number(value)]),
      onHand: levels.filter((each) => each.onHand !== "0").map((each) => [each.warehouseId, each.onHand]),
      aging: (await readAging(tx, actor, { customerId: world.customer.id })).rows,
      balance: (Number(balance?.open) - Number(balance?.credit)).toFixed(2),
    };
  });
}

/** The same evening, rebuilt from the ledgers on a later day. */
async function rebuilt(world: PurchaseWorld, day: CalendarDay) {
  return world.lead(async (tx, actor) => {
    const { baseCurrency } = await companyOf(tx);
    const worths = await tx.stock.worthOn(day, baseCurrency, [world.product.id]);
    const balances = await tx.stock.balancesOn([world.product.id], day);
    const statement = await readStatement(tx, actor, { customerId: world.customer.id, from: first, to: day });
    return {
      worths: worths.map(({ warehouseId, quantity: counted, value }) => [warehouseId, Number(counted), Number(value)]),
      onHand: balances.map((each) => [each.warehouseId, each.onHand]),
      aging: (await readAging(tx, actor, { customerId: world.customer.id, asOf: day })).rows,
      balance: Number(statement.parts[0]?.closing ?? 0).toFixed(2),
    };
  });
}

async function carryOut(world: PurchaseWorld, step: Step, pieces: number): Promise<void> {
  const count = String(pieces);
  const [open] = await world.lead(
    async (tx) => (await tx.outbounds.list({ states: ["ready", "waiting", "picking"] }, { limit: 5, after: null })).items,
  );
  const [payment] = await world.lead(async (tx) => (await tx.payments.list({ kind: "all" }, {}, { limit: 1, after: null })).items);
  const finance = world.people.finance;
  switch (step) {
    case "receive":
      return void (await world.receiveOf(await world.ordered(count, { price: `${7 + pieces}.35` }), count));
    case "sell":
      return void (await world.sell(count));
    case "ship": {
      if (!open) return;
      if (open.state !== "picking") await world.lead((tx, actor) => startPicking(tx, actor, { id: open.id }));
      await world.lead((tx, actor) => finishPicking(tx, actor, { id: open.id }));
      return void (await world.lead((tx, actor) => shipOutbound(tx, actor, { id: open.id })));
    }
    case "pay":
      return world.as(finance, async (tx, actor) => {
        const { id } = await registerPayment(tx, actor, { customerId: world.customer.id, amount: `${pieces}0.07`, evenIfAlike: true });
        await settlePayment(tx, actor, { paymentId: id });
      });
    case "unsettle":
      if (!payment) return;
      return void (await world.as(finance, (tx, actor) => unsettlePayment(tx, actor, { paymentId: payment.id, reason: "错" })));
    case "adjust":
      return world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key(), quantity: quantity("-1"), reason: "摔坏" }));
    case "transfer":
      return world.lead(async (tx, actor) => {
        const lines = [{ productId: world.product.id, quantity: quantity("1") }];
        const { id } = await draftTransfer(tx, actor, { fromWarehouseId: world.here, toWarehouseId: world.there, lines });
        await sendTransfer(tx, actor, { id });
      });
  }
}

test("stock value, on hand, aging and statement rebuilt for a past day are what was stored that evening", async () => {
  let evenings = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 1, max: 9 })), { maxLength: 4 }), {
        minLength: 3,
        maxLength: 5,
      }),
      async (days) => {
        const world = await purchaseWorld();
        try {
          const kept: { day: CalendarDay; as: Awaited<ReturnType<typeof stored>> }[] = [];
          for (const [index, today] of [
            [
              ["receive", 9],
              ["sell", 5],
              ["ship", 1],
            ] as const,
            ...days,
          ].entries()) {
            const day = addDays(first, index * 20);
            world.at(new Date(`${day}T02:00:00Z`));
            for (const [step, pieces] of today) {
              // What cannot be done that day is refused, and changes nothing.
              await carryOut(world, step, pieces).catch((problem: unknown) => {
                if (!(problem instanceof Error) || !("code" in problem)) throw problem;
              });
            }
            kept.push({ day, as: await stored(world) });
          }
          world.at(new Date(`${addDays(first, 400)}T02:00:00Z`));
          for (const { day, as } of kept) {
            expect({ day, ...(await rebuilt(world, day)) }).toEqual({ day, ...as });
            evenings += 1;
          }
          expect(kept.some(({ as }) => as.worths.length > 0 && Number(as.balance) > 0)).toBe(true);
        } finally {
          await world.close();
        }
      },
    ),
    { numRuns: 4, seed: 20261126 },
  );
  expect(evenings).toBeGreaterThan(12);
});

test("a quote's margin goes by what the goods in stock really cost, else by the product's cost", async () => {
  const world = await purchaseWorld();
  try {
    const margin = () =>
      world.as(world.people.rep, async (tx, actor) => {
        const lines = [{ productId: world.product.id, quantity: "1", unit: "pcs", price: "100" }];
        const { current } = await createQuote(tx, actor, { customerId: world.customer.id, lines });
        return [current.lines[0]?.unitCost, quoteMargin(current, await ratesOfVersion(tx, current)).percent];
      });
    const byProduct = await margin();
    await world.receiveOf(await world.ordered("10", { price: "40" }), "10");
    await world.receiveOf(await world.ordered("30", { price: "60" }), "30");
    expect(byProduct[0]).not.toBe("55");
    expect(await margin()).toEqual(["55", "37.85"]);
  } finally {
    await world.close();
  }
});

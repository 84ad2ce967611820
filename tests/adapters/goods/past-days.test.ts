import fc from "fast-check";
import { creditInvoice } from "../../../src/domain/invoices/credit-invoice";
import { issueInvoice } from "../../../src/domain/invoices/issue-invoice";
import { requestInvoice } from "../../../src/domain/invoices/request-invoice";
import { companyOf } from "../../../src/domain/shared/settings";
import { finishPicking, startPicking } from "../../../src/domain/outbound/pick-outbound";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { readAging } from "../../../src/domain/payments/customer-account";
import { readStatement } from "../../../src/domain/payments/customer-statement";
import { refundPayment } from "../../../src/domain/payments/refund-payment";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import { unsettlePayment } from "../../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../../src/domain/payments/void-payment";
import { quoteMargin } from "../../../src/domain/quotes/quote-figures";
import { ratesOfVersion } from "../../../src/domain/quotes/price-version";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { returnToSupplier } from "../../../src/domain/receipts/return-to-supplier";
import { writeOff } from "../../../src/domain/receivables/write-off";
import { approveReturn } from "../../../src/domain/returns/decide-return";
import { inspectReturn } from "../../../src/domain/returns/inspect-return";
import { receiveReturn } from "../../../src/domain/returns/receive-return";
import { requestReturn } from "../../../src/domain/returns/request-return";
import { undoShipment } from "../../../src/domain/returns/undo-shipment";
import { addDays, calendarDay, type CalendarDay } from "../../../src/domain/shared/calendar-day";
import { quantity } from "../../../src/domain/shared/quantity";
import { Refusal } from "../../../src/domain/shared/refusal";
import { adjustStock } from "../../../src/domain/stock/adjust-stock";
import { enterCounts } from "../../../src/domain/stocktakes/enter-counts";
import { postStocktake } from "../../../src/domain/stocktakes/post-stocktake";
import { startStocktake } from "../../../src/domain/stocktakes/start-stocktake";
import { draftTransfer } from "../../../src/domain/transfers/draft-transfer";
import { receiveTransfer } from "../../../src/domain/transfers/receive-transfer";
import { sendTransfer } from "../../../src/domain/transfers/send-transfer";
import { accountAsKept } from "../../support/account-as-kept";
import { purchaseWorld, type PurchaseWorld } from "../../support/purchase-world";

jest.setTimeout(300_000);

const first = calendarDay("2026-11-26");

/** What the books say this evening, as they are kept, not rebuilt; and the statement as it was shown. */
async function stored(world: PurchaseWorld, day: CalendarDay) {
  return world.lead(async (tx, actor) => {
    const worths = (await tx.stock.worths([world.product.id])).filter((each) => Number(each.quantity) !== 0);
    const levels = await tx.stock.lockLevelsOf(world.product.id);
    const { aging, balance } = await accountAsKept(tx, world.customer.id, day);
    return {
      worths: worths.map(({ productId: _p, warehouseId, quantity: counted, value }) => [warehouseId, Number(counted), Number(value)]),
      onHand: levels.filter((each) => each.onHand !== "0").map((each) => [each.warehouseId, each.onHand]),
      aging,
      balance,
      statement: (await readStatement(tx, actor, { customerId: world.customer.id, from: first, to: day })).parts,
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
      statement: statement.parts,
    };
  });
}

const all = { kind: "all" } as const;
const newest = { limit: 1, after: null } as const;

/** What can happen on a day; each takes the newest document that it can be done to. */
const steps: Readonly<Record<string, (world: PurchaseWorld, pieces: number) => Promise<unknown>>> = {
  receive: async (world, pieces) => world.receiveOf(await world.ordered(String(pieces), { price: `${7 + pieces}.35` }), String(pieces)),
  returnToSupplier: async (world) => {
    const [order] = await world.lead(async (tx) => (await tx.purchaseOrders.list({}, newest)).items);
    const lines = [{ lineNo: 1, quantity: quantity("1") }];
    return world.lead((tx, actor) => returnToSupplier(tx, actor, { id: order?.id ?? "", lines, reason: "有锈" }));
  },
  sell: (world, pieces) => world.sell(String(pieces)),
  ship: async (world) => {
    const [open] = await world.lead(
      async (tx) => (await tx.outbounds.list({ states: ["ready", "waiting", "picking"] }, { limit: 5, after: null })).items,
    );
    const id = open?.id ?? "";
    if (open?.state !== "picking") await world.lead((tx, actor) => startPicking(tx, actor, { id }));
    await world.lead((tx, actor) => finishPicking(tx, actor, { id }));
    return world.lead((tx, actor) => shipOutbound(tx, actor, { id }));
  },
  undoShipment: async (world) => {
    const shipment = await newestShipment(world);
    return world.lead((tx, actor) => undoShipment(tx, actor, { id: shipment?.id ?? "" }));
  },
  comeBack: async (world) => {
    const shipment = await newestShipment(world);
    const { id } = await world.as(world.people.rep, (tx, actor) => {
      const lines = [{ orderLineId: shipment?.lines[0]?.orderLineId ?? "", quantity: quantity("1") }];
      return requestReturn(tx, actor, { salesOrderId: shipment?.salesOrderId ?? "", lines, reason: "有锈" });
    });
    await world.as(world.people.manager, (tx, actor) => approveReturn(tx, actor, { id }));
    await world.lead((tx, actor) => receiveReturn(tx, actor, { id }));
    return world.lead((tx, actor) => inspectReturn(tx, actor, { id }));
  },
  invoice: async (world) => {
    const shipment = await newestShipment(world);
    const salesOrderId = shipment?.salesOrderId ?? "";
    const { id } = await world.as(world.people.rep, (tx, actor) => requestInvoice(tx, actor, { salesOrderId, kind: "ordinary" }));
    return world.as(world.people.finance, (tx, actor) => issueInvoice(tx, actor, { id }));
  },
  creditNote: async (world, pieces) => {
    const [invoice] = await world.lead(async (tx) => (await tx.invoices.list(all, { states: ["issued"] }, newest)).items);
    const given = { id: invoice?.id ?? "", amount: `${pieces}.01`, reason: "让价" };
    return world.as(world.people.finance, (tx, actor) => creditInvoice(tx, actor, given));
  },
  pay: (world, pieces) =>
    world.as(world.people.finance, async (tx, actor) => {
      const { id } = await registerPayment(tx, actor, { customerId: world.customer.id, amount: `${pieces}0.07`, evenIfAlike: true });
      return settlePayment(tx, actor, { paymentId: id });
    }),
  unsettle: async (world) => {
    const paymentId = await newestPayment(world);
    return world.as(world.people.finance, (tx, actor) => unsettlePayment(tx, actor, { paymentId, reason: "错" }));
  },
  refund: async (world, pieces) => {
    const paymentId = await newestPayment(world);
    return world.as(world.people.finance, async (tx, actor) => {
      await unsettlePayment(tx, actor, { paymentId, reason: "退款" });
      return refundPayment(tx, actor, { paymentId, amount: `${pieces}.03`, reason: "退款" });
    });
  },
  voidPayment: async (world) => {
    const paymentId = await newestPayment(world);
    return world.as(world.people.finance, (tx, actor) => voidPayment(tx, actor, { paymentId, reason: "重复" }));
  },
  writeOff: (world) =>
    world.as(world.people.finance, async (tx, actor) => {
      const [receivable] = await tx.receivables.find(all, { customerId: world.customer.id, open: true, limit: 1 });
      return writeOff(tx, actor, { receivableId: receivable?.id ?? "", amount: "0.11", reason: "尾差" });
    }),
  adjust: (world) => world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key(), quantity: quantity("-1"), reason: "摔坏" })),
  count: async (world) => {
    const productId = world.product.id;
    const { id } = await world.lead((tx, actor) => startStocktake(tx, actor, { warehouseId: world.here, productIds: [productId] }));
    const level = await world.lead(async (tx) => (await tx.stock.levels([productId])).find((each) => each.warehouseId === world.here));
    const counted = quantity(String(Number(level?.onHand ?? 0) + 2));
    await world.lead((tx, actor) => enterCounts(tx, actor, { id, counts: [{ productId, counted }] }));
    return world.lead((tx, actor) => postStocktake(tx, actor, { id }));
  },
  sendTransfer: (world) =>
    world.lead(async (tx, actor) => {
      const lines = [{ productId: world.product.id, quantity: quantity("1") }];
      const { id } = await draftTransfer(tx, actor, { fromWarehouseId: world.here, toWarehouseId: world.there, lines });
      return sendTransfer(tx, actor, { id });
    }),
  receiveTransfer: async (world) => {
    const [sent] = await world.lead(async (tx) => (await tx.transfers.list({ states: ["sent"] }, newest)).items);
    return world.lead((tx, actor) => receiveTransfer(tx, actor, { id: sent?.id ?? "" }));
  },
};

const newestShipment = (world: PurchaseWorld) =>
  world.lead(async (tx) => {
    const { items } = await tx.orders.list(all, {}, { limit: 20, after: null });
    for (const order of items) {
      const shipment = (await tx.outbounds.shipmentsOfOrder(order.id)).at(-1);
      if (shipment) return shipment;
    }
    return null;
  });
const newestPayment = (world: PurchaseWorld) =>
  world.lead(async (tx) => (await tx.payments.list(all, {}, newest)).items.find(({ state }) => state !== "voided")?.id ?? "");

const names = Object.keys(steps);
/** Nearly every step, some twice, in any order: four a day. */
const someDays = fc
  .tuple(
    fc.shuffledSubarray([...names, ...names], { minLength: 2 * names.length - 8, maxLength: 2 * names.length - 6 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2 * names.length, maxLength: 2 * names.length }),
  )
  .map(([done, pieces]) => {
    const program = done.map((name, index) => [name, pieces[index] ?? 1] as const);
    return Array.from({ length: Math.ceil(program.length / 4) }, (_, day) => program.slice(day * 4, day * 4 + 4));
  });
const opening = [
  ["receive", 9],
  ["sell", 5],
  ["ship", 1],
  ["pay", 4],
] as const;

test("stock value, on hand, aging and statement rebuilt for a past day are what was stored that evening", async () => {
  let evenings = 0;
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(someDays, async (days) => {
      const world = await purchaseWorld();
      try {
        await world.lead((tx) => tx.settings.put("stocktakePolicy", {}));
        const kept: { day: CalendarDay; as: Awaited<ReturnType<typeof stored>> }[] = [];
        for (const [index, today] of [opening, ...days].entries()) {
          const day = addDays(first, index * 20);
          world.at(new Date(`${day}T02:00:00Z`));
          for (const [step, pieces] of today) {
            try {
              await steps[step]?.(world, pieces);
              done.set(step, (done.get(step) ?? 0) + 1);
            } catch (problem) {
              // What cannot be done that day is refused, and changes nothing.
              if (!(problem instanceof Refusal)) throw problem;
            }
          }
          kept.push({ day, as: await stored(world, day) });
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
    }),
    { numRuns: 4, seed: 20261126 },
  );
  expect(evenings).toBeGreaterThan(25);
  expect(names.filter((name) => (done.get(name) ?? 0) === 0)).toEqual([]);
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

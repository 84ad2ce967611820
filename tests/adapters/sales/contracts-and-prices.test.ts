import { systemActor } from "../../../src/domain/access/identify-actor";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import { createContract } from "../../../src/domain/contracts/create-contract";
import { expireContracts } from "../../../src/domain/contracts/expire-contracts";
import { signContract } from "../../../src/domain/contracts/sign-contract";
import { submitContract } from "../../../src/domain/contracts/submit-contract";
import { terminateContract } from "../../../src/domain/contracts/terminate-contract";
import { updateContract } from "../../../src/domain/contracts/update-contract";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { pickPrice } from "../../../src/domain/products/pick-price";
import { createProduct, updateProduct } from "../../../src/domain/products/save-product";
import { setPrice } from "../../../src/domain/products/set-price";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { firstPage } from "../../../src/domain/shared/page";
import { refusalOfAsync } from "../../support/refusal-of";
import { aDay, aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());
beforeEach(() => world.at(aMoment));

const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);
const [start, end] = [calendarDay("2026-12-01"), calendarDay("2027-11-30")];

async function aContract(count = "100", more: object = {}) {
  const { customer, product, people } = world;
  return rep(async (tx, actor) => {
    const quote = await createQuote(tx, actor, {
      customerId: customer.id,
      lines: [{ productId: product.id, quantity: count, unit: "pcs" }],
    });
    await submitQuote(tx, actor, { id: quote.id });
    const open = await tx.approvals.lockOpen({ kind: "quote", id: quote.id });
    const task = open?.tasks[0];
    const boss = { ...actor, personId: people.manager.id, permissions: new Set([...actor.permissions, "approval.decide" as const]) };
    if (task) await decideTask(tx, boss, approvalSubjects, { taskId: task.id, decision: "approve" });
    return createContract(tx, actor, { quoteId: quote.id, startDay: start, endDay: end, ...more });
  });
}

test("a contract is drawn up from an approved quote for its sum, and from no other", async () => {
  const contract = await aContract();
  expect(contract).toMatchObject({ state: "draft", amount: "3850.00", currency: "CNY", quoteVersionNo: 1, startDay: start, endDay: end });
  expect(await world.uow.run((tx) => tx.contracts.lock(contract.id))).toEqual(contract);
  const { customer, product } = world;
  const draft = await rep((tx, actor) =>
    createQuote(tx, actor, { customerId: customer.id, lines: [{ productId: product.id, quantity: "1", unit: "pcs" }] }),
  );
  expect(await refusalOfAsync(rep((tx, actor) => createContract(tx, actor, { quoteId: draft.id })))).toBe("contract.quoteNotApproved");
  expect(await refusalOfAsync(aContract("1", { endDay: calendarDay("2026-11-30") }))).toBe("contract.endBeforeStart");
});

test("a small one is approved at once, signed with day and file, and ends", async () => {
  const contract = await aContract();
  expect((await rep((tx, actor) => submitContract(tx, actor, { id: contract.id }))).contract.state).toBe("approved");
  const sign = (signedDay: string) =>
    rep((tx, actor) => signContract(tx, actor, { id: contract.id, signedDay: calendarDay(signedDay), fileRef: "CT.pdf" }));
  expect(await refusalOfAsync(sign("2026-11-26"))).toBe("contract.signedInFuture");
  expect(await sign("2026-11-20")).toMatchObject({ state: "signed", signedDay: "2026-11-20", fileRef: "CT.pdf" });
  const run = () => world.uow.run((tx) => expireContracts(tx, systemActor("contracts.expire", "Asia/Shanghai")));
  world.at(new Date("2027-11-30T02:00:00Z"));
  expect(await run()).toBe(0);
  world.at(new Date("2027-12-01T02:00:00Z"));
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
});

test("a large one is asked about; a change before the answer makes it a draft and voids the question", async () => {
  const contract = await aContract("2000");
  const asked = await rep((tx, actor) => submitContract(tx, actor, { id: contract.id }));
  expect(asked.contract.state).toBe("pendingApproval");
  const changed = await rep((tx, actor) => updateContract(tx, actor, { id: contract.id, endDay: calendarDay("2028-11-30") }));
  expect(changed.state).toBe("draft");
  expect(changed.contentHash).not.toBe(contract.contentHash);
  const [run] = await world.uow.run((tx) => tx.approvals.of({ kind: "contract", id: contract.id }));
  expect(run?.request.state).toBe("voided");
  await rep((tx, actor) => submitContract(tx, actor, { id: contract.id }));
  const task = (await world.uow.run((tx) => tx.approvals.openFor([world.people.manager.id], firstPage))).items[0];
  await world.as(world.people.manager, (tx, actor) =>
    decideTask(tx, actor, approvalSubjects, { taskId: task?.id ?? "", decision: "return", comment: "two years is too long" }),
  );
  expect((await world.uow.run((tx) => tx.contracts.lock(contract.id)))?.state).toBe("draft");
});

test("one without an end date is not approved; ending a signed one early needs a reason", async () => {
  const open = await aContract("1", { endDay: null });
  expect(await refusalOfAsync(rep((tx, actor) => submitContract(tx, actor, { id: open.id })))).toBe("contract.endNeeded");
  const contract = await aContract();
  await rep((tx, actor) => submitContract(tx, actor, { id: contract.id }));
  await rep((tx, actor) => signContract(tx, actor, { id: contract.id }));
  expect(await refusalOfAsync(rep((tx, actor) => terminateContract(tx, actor, { id: contract.id })))).toBe("contract.reasonNeeded");
  expect(await rep((tx, actor) => terminateContract(tx, actor, { id: contract.id, reason: "bankrupt" }))).toMatchObject({
    state: "terminated",
  });
});

test("contracts are listed by their end", async () => {
  const ending = await world.uow.run((tx) => tx.contracts.list({ kind: "all" }, { endsBy: end, states: ["draft"] }, firstPage));
  expect(ending.items.length).toBeGreaterThan(0);
  expect(ending.items.every((contract) => contract.endDay !== null && contract.endDay <= end)).toBe(true);
});

const lead = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.lead, work);

test("a product keeps its units as exact ratios, and a wrong one is refused", async () => {
  const input = {
    sku: "G15",
    nameZh: "锂基润滑脂",
    nameEn: "Lithium grease",
    baseUnit: "kg",
    units: [
      { unit: "jin", numerator: "1", denominator: "2" },
      { unit: "pail", numerator: "15", denominator: "1" },
    ],
    cost: "32.2",
    tracksLots: true,
  };
  const made = await lead((tx, actor) => createProduct(tx, actor, input));
  expect(await world.uow.run((tx) => tx.products.bySku("G15"))).toMatchObject({ ...made, units: expect.arrayContaining([...made.units]) });
  expect(await refusalOfAsync(lead((tx, actor) => createProduct(tx, actor, input)))).toBe("product.exists");
  const unit = { unit: "pail", numerator: "0", denominator: "1" };
  expect(
    await refusalOfAsync(
      lead((tx, actor) => createProduct(tx, actor, { ...input, sku: "G16", nameZh: "润滑油", nameEn: "Oil", units: [unit] })),
    ),
  ).toBe("product.badUnit");
  const dozens = { ...input, sku: "G17", nameZh: "螺栓", nameEn: "Bolt", baseUnit: "dozen", units: [] };
  const pieces = { unit: "pcs", numerator: "1", denominator: "12" };
  expect(await refusalOfAsync(lead((tx, actor) => createProduct(tx, actor, { ...dozens, units: [pieces] })))).toBe("product.unitTooFine");
  const bolts = await lead((tx, actor) => createProduct(tx, actor, dozens));
  expect(await refusalOfAsync(lead((tx, actor) => updateProduct(tx, actor, { id: bolts.id, addUnits: [pieces] })))).toBe(
    "product.unitTooFine",
  );
  expect(await refusalOfAsync(rep((tx, actor) => createProduct(tx, actor, { ...input, sku: "G16" })))).toBe("access.notAllowed");
  const changed = await lead((tx, actor) => updateProduct(tx, actor, { id: made.id, cost: "33", active: false }));
  expect(changed).toMatchObject({ cost: "33.00", active: false, version: 2 });
});

test("a customer's own price goes before the general one, for this customer only; a break is replaced, not doubled", async () => {
  const { product, customer } = world;
  const set = (price: string, customerId: string | null) =>
    lead((tx, actor) => setPrice(tx, actor, { productId: product.id, unit: "box", price, currency: "CNY", customerId }));
  await set("400", customer.id);
  await set("390", customer.id);
  const priceFor = (customerId: string | null) =>
    world.uow.run(async (tx) => pickPrice(product, await tx.prices.forProducts([product.id], "CNY", customerId, aDay), "1", "box")?.price);
  expect(await priceFor(customer.id)).toBe("390.00");
  expect(await priceFor(null)).toBe("462.00");
  expect(await world.uow.run((tx) => tx.prices.forProducts([product.id], "USD", customer.id, aDay))).toEqual([]);
});

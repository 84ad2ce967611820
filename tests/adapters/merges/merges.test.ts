import type { Customer } from "../../../src/domain/customers/customer";
import { createCustomer } from "../../../src/domain/customers/create-customer";
import { logFollowUp } from "../../../src/domain/customers/log-follow-up";
import { createLead } from "../../../src/domain/leads/create-lead";
import { logLeadFollowUp } from "../../../src/domain/leads/log-lead-follow-up";
import { carryOutMerge } from "../../../src/domain/merges/carry-out-merge";
import type { Merge, MergeKind } from "../../../src/domain/merges/merge";
import { dropMerge, proposeMerge } from "../../../src/domain/merges/propose-merge";
import { undoMerge } from "../../../src/domain/merges/undo-merge";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import type { QuoteVersion } from "../../../src/domain/quotes/quote";
import { quoteContentHash } from "../../../src/domain/quotes/quote-content-hash";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { createTodo } from "../../../src/domain/todos/create-todo";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

jest.setTimeout(90_000);

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
beforeEach(() => world.at(aMoment));
afterAll(() => world.close());

const all = { kind: "all" } as const;
const manager = () => world.people.manager;
const propose = (kind: MergeKind, keepId: string, goneId: string, who = manager()) =>
  world.as(who, (tx, actor) => proposeMerge(tx, actor, { kind, keepId, goneId }));
const carryOut = ({ id }: Merge, who = manager()) => world.as(who, (tx, actor) => carryOutMerge(tx, actor, { id }));
const merge = async (keep: { id: string }, gone: { id: string }, kind: MergeKind = "customer") =>
  carryOut(await propose(kind, keep.id, gone.id));
const undo = ({ id }: Merge) => world.as(manager(), (tx, actor) => undoMerge(tx, actor, { id }));
const customer = (name: string, given: object = {}) =>
  world.as(world.people.rep, (tx, actor) => createCustomer(tx, actor, { name, evenIfAlike: true, currency: "CNY", ...given }));
const present = (id: string) => world.uow.run((tx) => tx.customers.find(all, id));

/** Two duplicates of each of two companies. */
async function fourAlike(): Promise<Customer[]> {
  const made: Customer[] = [];
  for (const [name, phone] of [
    ["甲公司", "13911110001"],
    ["乙公司", "13911110002"],
    ["甲有限公司", "13911110001"],
    ["乙有限公司", "13911110002"],
  ] as const)
    made.push(await customer(name, { contacts: [{ name: "王工", phone }] }));
  return made;
}

test("C101 1 goes with 1' and 2 with 2': exactly the two that were named are merged, whatever else looks alike", async () => {
  const [one, two, oneAgain, twoAgain] = (await fourAlike()) as [Customer, Customer, Customer, Customer];
  const alike = await world.uow.run((tx) => tx.merges.alike("customer", 100));
  const pairs = alike.filter(({ by }) => by === "phone").map((each) => [each.one.id, each.other.id]);
  expect(pairs).toContainEqual([one.id, oneAgain.id]);
  expect(pairs).toContainEqual([two.id, twoAgain.id]);
  expect(pairs).not.toContainEqual([one.id, two.id]);
  await merge(one, oneAgain);
  await merge(two, twoAgain);
  expect((await present(oneAgain.id))?.id).toBe(one.id);
  expect((await present(twoAgain.id))?.id).toBe(two.id);
  expect((await present(one.id))?.id).toBe(one.id);
  const left = (await world.uow.run((tx) => tx.merges.alike("customer", 100))).flatMap((each) => [each.one.id, each.other.id]);
  for (const { id } of [one, two, oneAgain, twoAgain]) expect(left).not.toContain(id);
});

test("contacts, follow-ups and to-dos move; who is there twice stays one; the old number and name lead to the kept one; undone, all is as before", async () => {
  const keep = await customer("丙公司", { contacts: [{ name: "王工", phone: "13911110011" }] });
  const gone = await customer("丙子公司", {
    creditCode: "91440300MA5F000X1A",
    address: "深圳",
    contacts: [
      { name: "王经理", phone: "13911110011", email: "w@bing.example" },
      { name: "李工", phone: "13911110012" },
    ],
  });
  await world.as(world.people.rep, async (tx, actor) => {
    await logFollowUp(tx, actor, { customerId: gone.id, kind: "call", note: "谈过价格" });
    await createTodo(tx, actor, { title: "回访", about: { kind: "customer", id: gone.id }, customerId: gone.id });
  });
  const done = await merge(keep, gone);
  const after = await present(keep.id);
  expect([after?.creditCode, after?.address, after?.name]).toEqual(["91440300MA5F000X1A", "深圳", "丙公司"]);
  const people = async (id: string) =>
    (await world.uow.run((tx) => tx.customers.contactsOf(id)))
      .map(({ name, email }) => `${name} ${email ?? "-"}`)
      .toSorted((a, b) => (a < b ? -1 : 1));
  expect(await people(keep.id)).toEqual(["李工 -", "王工 w@bing.example"]);
  const notes = async (id: string) =>
    (await world.uow.run((tx) => tx.followUps.of({ kind: "customer", id }, { limit: 5, after: null }))).items.map(({ note }) => note);
  expect(await notes(keep.id)).toEqual(["谈过价格"]);
  expect(await world.uow.run((tx) => tx.merges.moved(done))).toEqual({ contact: 1, followUp: 1, todo: 1 });
  const found = async (word: string) =>
    (await world.uow.run((tx) => tx.lexicon.find([word]))).filter(({ kind }) => kind === "customer").map(({ id }) => id);
  expect(await found(gone.number.toLowerCase())).toEqual([keep.id]);
  expect((await world.uow.run((tx) => tx.customers.byNumber(all, gone.number)))?.id).toBe(keep.id);
  expect((await world.uow.run((tx) => tx.customers.list(all, {}, { limit: 50, after: null }))).items.map(({ id }) => id)).not.toContain(
    gone.id,
  );

  await undo(done);
  const [ours, theirs] = [await present(keep.id), await present(gone.id)];
  expect([ours?.creditCode, ours?.address, theirs?.creditCode, theirs?.name]).toEqual([null, null, "91440300MA5F000X1A", "丙子公司"]);
  expect([await people(keep.id), await people(gone.id)]).toEqual([["王工 -"], ["李工 -", "王经理 w@bing.example"]]);
  expect([await notes(keep.id), await notes(gone.id)]).toEqual([[], ["谈过价格"]]);
  expect(await found(gone.number.toLowerCase())).toEqual([gone.id]);
});

test("what is written to the merged one meanwhile reaches the kept one", async () => {
  const [keep, gone] = [await customer("丁公司"), await customer("丁二公司")];
  await merge(keep, gone);
  await world.as(world.people.rep, (tx, actor) => logFollowUp(tx, actor, { customerId: gone.id, kind: "note", note: "用旧编号记的" }));
  const { items } = await world.uow.run((tx) => tx.followUps.ofCustomer(keep.id, { limit: 5, after: null }));
  expect(items.map(({ note }) => note)).toEqual(["用旧编号记的"]);
});

test("an approved quote stays approved and can be won by the kept customer; one before its approvers must be decided first", async () => {
  const [keep, gone] = [await customer("戊公司"), await customer("戊二公司")];
  const quote = await world.as(world.people.rep, (tx, actor) =>
    createQuote(tx, actor, { customerId: gone.id, lines: [{ productId: world.product.id, quantity: "10", unit: "pcs" }] }),
  );
  await world.as(world.people.rep, (tx, actor) => submitQuote(tx, actor, { id: quote.id }));
  const submitted = await world.uow.run((tx) => tx.quotes.find(all, quote.id));
  if (submitted?.current.state === "pendingApproval") throw new Error("the usual price needs no approval here");
  const done = await merge(keep, gone);
  const moved = await world.uow.run((tx) => tx.quotes.find(all, quote.id));
  expect([moved?.customerId, moved?.current.state]).toEqual([keep.id, "approved"]);
  expect(moved?.current.contentHash).toBe(quoteContentHash(keep.id, moved?.current as QuoteVersion));
  await undo(done);
  expect((await world.uow.run((tx) => tx.quotes.find(all, quote.id)))?.customerId).toBe(gone.id);
});

test.each([
  [
    "itself",
    async () => {
      const one = await customer("己公司");
      return [one, one] as const;
    },
    "merge.sameRecord",
  ],
  [
    "another legal company",
    async () =>
      [
        await customer("庚公司", { creditCode: "91440300MA5F000X2A" }),
        await customer("庚二公司", { creditCode: "91440300MA5F000X3A" }),
      ] as const,
    "merge.twoCompanies",
  ],
])("is not merged with %s", async (_, two, code) => {
  const [keep, gone] = await two();
  expect(await refusalOfAsync(propose("customer", keep.id, gone.id))).toBe(code);
});

test("a rep may not merge; a manager only what is the team's; a merged one is not merged again; the last of a chain is undone first", async () => {
  const [one, two, three] = [await customer("辛公司"), await customer("辛二公司"), await customer("辛三公司")];
  expect(await refusalOfAsync(propose("customer", one.id, two.id, world.people.rep))).toBe("access.notAllowed");
  const foreign = await world.as(world.people.lead, (tx, actor) => createCustomer(tx, actor, { name: "外人公司", evenIfAlike: true }));
  expect(await refusalOfAsync(propose("customer", one.id, foreign.id))).toBe("customer.notFound");
  const first = await merge(two, one);
  expect(await refusalOfAsync(propose("customer", three.id, one.id))).toBe("merge.mergedAlready");
  const second = await merge(three, two);
  expect((await present(one.id))?.id).toBe(three.id);
  expect(await refusalOfAsync(undo(first))).toBe("merge.mergedFurther");
  await undo(second);
  expect((await present(one.id))?.id).toBe(two.id);
  await undo(first);
  expect((await present(one.id))?.id).toBe(one.id);
});

test("for thirty days, not longer; a proposal that was dropped is not carried out; two taps are one merge", async () => {
  const [keep, gone] = [await customer("壬公司"), await customer("壬二公司")];
  const dropped = await propose("customer", keep.id, gone.id);
  await world.as(manager(), (tx, actor) => dropMerge(tx, actor, { id: dropped.id }));
  expect(await refusalOfAsync(carryOut(dropped))).toBe("state.notAllowed");
  const proposal = await propose("customer", keep.id, gone.id);
  expect((await propose("customer", keep.id, gone.id)).id).toBe(proposal.id);
  const taps = await Promise.allSettled([carryOut(proposal), carryOut(proposal)]);
  expect(taps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  world.at(new Date(aMoment.getTime() + 31 * 86_400_000));
  expect(await refusalOfAsync(undo(proposal))).toBe("merge.tooLate");
});

test("of two leads one is left with both ones' follow-ups and what it lacked; undone, both are open again", async () => {
  const lead = (company: string, given: object) =>
    world.as(manager(), (tx, actor) => createLead(tx, actor, { company, toId: world.people.rep.id, evenIfAlike: true, ...given }));
  const keep = await lead("癸公司", { phone: "13911110031" });
  const gone = await lead("癸有限公司", { email: "g@gui.example", interest: "导轨" });
  await world.as(world.people.rep, (tx, actor) => logLeadFollowUp(tx, actor, { leadId: gone.id, kind: "call", note: "问了价" }));
  expect((await world.uow.run((tx) => tx.merges.alike("lead", 50))).map(({ by }) => by)).toContain("name");
  const done = await merge(keep, gone, "lead");
  const find = (id: string) => world.uow.run((tx) => tx.leads.find(all, id));
  expect([(await find(keep.id))?.email, (await find(keep.id))?.interest, (await find(gone.id))?.state]).toEqual([
    "g@gui.example",
    "导轨",
    "disqualified",
  ]);
  const notes = await world.uow.run((tx) => tx.followUps.of({ kind: "lead", id: keep.id }, { limit: 5, after: null }));
  expect(notes.items.map(({ note }) => note)).toEqual(["问了价"]);
  await undo(done);
  expect([(await find(keep.id))?.email, (await find(gone.id))?.state, (await find(gone.id))?.reason]).toEqual([null, "contacted", null]);
});

test("every merge and its undoing stand in both records' history", async () => {
  const [keep, gone] = [await customer("子公司"), await customer("子二公司")];
  await undo(await merge(keep, gone));
  const verbs = async (id: string) =>
    (
      await world.database.aside((sql) =>
        sql.rows<{ verb: string }>("SELECT verb FROM audit_log WHERE subject_id = ? AND verb LIKE 'customer.%merge%' ORDER BY id", [id]),
      )
    ).map(({ verb }) => verb);
  expect([await verbs(keep.id), await verbs(gone.id)]).toEqual([
    ["customer.merge", "customer.unmerge"],
    ["customer.mergeInto", "customer.unmerge"],
  ]);
});

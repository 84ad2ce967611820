import { twinOf } from "../../../src/domain/customers/twin-contact";
import { backFrom, filledContact, filledCustomer, noted } from "../../../src/domain/merges/filled-values";
import { mergeMachine } from "../../../src/domain/merges/merge.machine";
import type { Contact } from "../../../src/domain/customers/customer";
import { amount } from "../../../src/domain/shared/money";
import { movesFrom } from "../../../src/domain/shared/state-machine";
import { aCustomer } from "../../support/sales-builders";

const contact = (given: Partial<Contact>): Contact => ({
  id: "K1",
  customerId: "C1",
  name: "王工",
  called: null,
  title: null,
  phone: null,
  email: null,
  position: 1,
  version: 1,
  ...given,
});

test("the kept customer keeps what it has and takes over what it lacks, never terms, limit or currency", () => {
  const keep = aCustomer({ address: null, creditCode: null, intent: "weak", prospect: true, creditLimit: amount("500", "CNY") });
  const gone = aCustomer({
    address: "深圳",
    creditCode: "91440300MA5EXAMPLE",
    intent: "strong",
    prospect: false,
    creditLimit: amount("9000", "CNY"),
    terms: { from: "monthEnd", days: 90 },
    currency: "USD",
    shortName: keep.shortName,
    nameEn: keep.nameEn,
  });
  expect(filledCustomer(keep, gone)).toEqual({ address: "深圳", creditCode: "91440300MA5EXAMPLE", prospect: false });
  expect(filledCustomer(gone, keep)).toEqual({});
});

test.each([
  ["the same phone", { phone: "+8613900000001", name: "W" }, { phone: "+8613900000001" }, true],
  ["the same e-mail", { email: "w@x.example", name: "W" }, { email: "w@x.example", phone: "+861" }, true],
  ["the same name, nothing else known", {}, { phone: "+8613900000001" }, true],
  ["the same name, another phone", { phone: "+8613900000002" }, { phone: "+8613900000001" }, false],
  ["another name", { name: "李工" }, {}, false],
])("who is whose twin: %s", (_, one, other, twins) => {
  expect(twinOf(contact(one), [contact({ id: "K2", ...other })]) !== null).toBe(twins);
});

test("a contact gets what its twin knows more", () => {
  const change = filledContact(
    contact({ phone: "+8613900000001" }),
    contact({ phone: "+8613900000009", email: "w@x.example", title: "经理" }),
  );
  expect(change).toEqual({ title: "经理", email: "w@x.example" });
});

test("values go back where nobody has changed them since; instants come back as instants", () => {
  const at = new Date("2026-11-20T02:00:00Z");
  const before = { address: null, intent: null, lastFollowUpAt: null };
  const kept = JSON.parse(JSON.stringify(noted(before, { address: "深圳", intent: "strong", lastFollowUpAt: at }))) as ReturnType<
    typeof noted
  >;
  expect(backFrom({ address: "深圳", intent: "medium", lastFollowUpAt: at }, kept)).toEqual({ address: null, lastFollowUpAt: null });
  const later = JSON.parse(JSON.stringify(noted({ lastFollowUpAt: at }, { lastFollowUpAt: null }))) as ReturnType<typeof noted>;
  expect(backFrom({ lastFollowUpAt: null }, later)).toEqual({ lastFollowUpAt: at });
});

test.each([
  ["proposed", ["swap", "merge", "drop"]],
  ["merged", ["undoMerge"]],
  ["undone", []],
  ["dropped", []],
] as const)("a merge that is %s allows %j", (state, verbs) => {
  expect(movesFrom(mergeMachine, state).map((move) => move.name)).toEqual(verbs);
});

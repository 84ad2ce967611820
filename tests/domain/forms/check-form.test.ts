import fc from "fast-check";
import { checkForm, checkName, checkPrefix } from "../../../src/domain/forms/check-form";
import { firstState, movesOf, type FormDefinition, type FormMove } from "../../../src/domain/forms/form-definition";
import { mayCreate, mayMove, maySeeRecords } from "../../../src/domain/forms/form-rights";
import type { Actor, Role } from "../../../src/domain/shared/actor";
import { formKindOf, isFormKind, prefixOfKind } from "../../../src/domain/shared/form-kind";
import { numberSeries } from "../../../src/domain/shared/tx";
import { refusalOf } from "../../support/refusal-of";

const both = (word: string) => ({ zh: word, en: word });
const aForm = (states: readonly string[], moves: readonly FormMove[] = [], rest: Partial<FormDefinition> = {}): FormDefinition => ({
  id: "01JDFORM000000000000000001",
  prefix: "EL",
  label: { zh: "设备借用", en: "Equipment loan" },
  settings: {
    states: states.map((code) => ({ code, label: both(code) })),
    moves,
    access: { create: ["salesRep"], see: null, move: ["warehouse"], reach: "team" },
  },
  state: "on",
  edition: 1,
  createdBy: "01JDPERSON0000000000000009",
  createdAt: new Date(0),
  version: 1,
  ...rest,
});
const move = (from: string, to: string, roles: readonly Role[] | null = null): FormMove => ({ from, to, roles });
const actor = (...roles: readonly Role[]) => ({ kind: "person", roles }) as unknown as Actor;
const check = (form: FormDefinition) => refusalOf(() => checkForm(form, "en"));

test.each([
  ["one state", aForm(["open"]), "form.tooFewStates"],
  ["21 states", aForm(Array.from({ length: 21 }, (_, at) => `state_${at}`)), "form.tooManyStates"],
  ["two states of one name", aForm(["open", "open"]), "form.stateTwice"],
  ["a state called like the form", aForm(["open", "equipment loan"]), "form.stateTwice"],
  ["an arrow in a state's name", aForm(["open", "a>b"]), "form.stateName"],
  ["a move to nowhere", aForm(["open", "shut"], [move("open", "gone")]), "form.noState"],
  ["a move from nowhere", aForm(["open", "shut"], [move("gone", "open")]), "form.noState"],
  ["a move to itself", aForm(["open", "shut"], [move("open", "open")]), "form.moveNowhere"],
  ["a move said twice", aForm(["open", "shut"], [move("open", "shut"), move("open", "shut", ["finance"])]), "form.moveTwice"],
])("refuses %s", (_what, form, code) => {
  expect(check(form)).toBe(code);
});

test.each([
  ["E", "form.badPrefix"],
  ["TOOLONGS", "form.badPrefix"],
  ["E1", "form.badPrefix"],
  ["el", "form.badPrefix"],
  ["FR", "form.prefixBuiltIn"],
  ...numberSeries.filter((series) => series.length > 1).map((series) => [series, "form.prefixBuiltIn"]),
])("refuses the prefix %s", (prefix, code) => {
  expect(refusalOf(() => checkPrefix(prefix))).toBe(code);
});

test.each([
  ["客户", "form.nameBuiltIn"],
  ["Sales order", "form.nameBuiltIn"],
  ["forms", "form.nameBuiltIn"],
  ["x", "form.nameLength"],
  ["a".repeat(41), "form.nameLength"],
  ["loan: big", "form.nameLength"],
  ["<b>", "form.nameLength"],
])("refuses the name %s", (name, code) => {
  expect(refusalOf(() => checkName(both(name), [both("客户")]))).toBe(code);
});

test("no moves said, each state leads to each other; some said, only those", () => {
  const free = aForm(["open", "lent", "back"]);
  expect(movesOf(free, "lent").map(({ to }) => to)).toEqual(["open", "back"]);
  const bound = aForm(["open", "lent", "back"], [move("open", "lent"), move("lent", "back")]);
  expect(movesOf(bound, "open").map(({ to }) => to)).toEqual(["lent"]);
  expect(movesOf(bound, "back")).toEqual([]);
  expect(firstState(bound)).toBe("open");
});

test.each([
  ["who creates", (form: FormDefinition, who: Actor) => mayCreate(form, who), [true, false, false]],
  ["who sees", (form: FormDefinition, who: Actor) => maySeeRecords(form, who), [true, true, true]],
  ["who moves", (form: FormDefinition, who: Actor) => mayMove(form, who), [false, true, false]],
  [
    "who goes a way of its own",
    (form: FormDefinition, who: Actor) => mayMove(form, who, move("open", "lent", ["finance"])),
    [false, false, false],
  ],
])("rights are data: %s", (_what, may, outcome) => {
  const form = aForm(["open", "lent"]);
  expect([actor("salesRep"), actor("warehouse"), actor("finance")].map((who) => may(form, who))).toEqual(outcome);
});

test("nobody makes a record of an archived form, and who may not see none makes none", () => {
  expect(mayCreate(aForm(["open", "shut"], [], { state: "archived" }), actor("salesRep"))).toBe(false);
  const form = aForm(["open", "shut"]);
  const hidden = { ...form, settings: { ...form.settings, access: { ...form.settings.access, see: ["finance"] as const } } };
  expect(mayCreate(hidden, actor("salesRep"))).toBe(false);
  expect(mayMove(hidden, actor("warehouse"))).toBe(false);
});

test("a kind of record names its form's prefix, and no built-in kind is taken for one", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2,6}$/), (prefix) => {
      expect(isFormKind(formKindOf(prefix))).toBe(true);
      expect(prefixOfKind(formKindOf(prefix))).toBe(prefix);
    }),
  );
  for (const kind of ["customer", "salesOrder", "leadForm", "form", "approval"]) expect(isFormKind(kind)).toBe(false);
});

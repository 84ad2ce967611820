import { requirePermission } from "../access/scope";
import type { Label } from "../conditions/record-type";
import { inBoth, type Said } from "../fields/define-field";
import { recordTypes } from "../rules/record-types";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { soundOf } from "../shared/lookup-words";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { codeForLabel, unusedName } from "../shared/code-for-label";
import type { Tx } from "../shared/tx";
import { checkForm, checkName, checkPrefix } from "./check-form";
import { formRef, type FormAccess, type FormDefinition, type FormMove, type FormState } from "./form-definition";
import { needing, needingState } from "./form-uses";

/** Forms in use; more than that nobody finds their way among. */
export const mostForms = 100;

/** Where nobody says otherwise. */
const usualStates: readonly Label[] = [
  { zh: "待处理", en: "to do" },
  { zh: "处理中", en: "in progress" },
  { zh: "已完成", en: "done" },
];
const usualAccess: FormAccess = { create: null, see: null, move: null, reach: "team" };

/** A move in the words for its states. */
export interface SaidMove extends Pick<FormMove, "roles"> {
  readonly from: string;
  readonly to: string;
}

export interface NewForm {
  readonly label: Said;
  /** Left out: made from the name. */
  readonly prefix?: string;
  readonly states?: readonly Said[];
  readonly moves?: readonly SaidMove[];
  readonly access?: Partial<FormAccess>;
}

/**
 * Makes a kind of record of the company's own, to be used at once. Refuses `form.tooMany`, `form.nameTaken`, `form.prefixTaken`,
 * `form.prefixOfProduct` and what `checkPrefix`, `checkName` and `checkForm` refuse.
 */
export async function defineForm(tx: Tx, actor: Actor, input: NewForm): Promise<FormDefinition> {
  requirePermission(actor, "form.manage");
  await requireRoom(tx);
  const forms = await tx.forms.list();
  const label = inBoth(input.label);
  requireFreeName(forms, label, null);
  const prefix = input.prefix === undefined ? freePrefix(label, forms) : input.prefix.trim().toUpperCase();
  await requireFreePrefix(tx, actor, prefix);
  const states = statesFrom(input.states ?? usualStates, []);
  const form = checkForm(
    {
      id: newId(),
      prefix,
      label,
      settings: { states, moves: movesFrom(input.moves ?? [], states), access: { ...usualAccess, ...input.access } },
      state: "on",
      edition: 1,
      createdBy: actor.personId,
      createdAt: tx.now,
      version: 1,
    },
    actor.language,
  );
  return addForm(tx, actor, form);
}

/** A form that was checked. Refuses `form.prefixTaken` where somebody else has just taken it. */
export async function addForm(tx: Tx, actor: Actor, form: FormDefinition): Promise<FormDefinition> {
  if (!(await tx.forms.add(form))) throw new Refusal("form.prefixTaken", { prefix: form.prefix, form: form.label[actor.language] });
  await tx.forms.addEdition(form.id, editionOf(tx, actor, form));
  auditCreated(tx, actor, "form.define", formRef(form), form);
  told(tx, actor, "form.defined", form);
  return form;
}

/** Refuses `form.tooMany`. */
export async function requireRoom(tx: Tx): Promise<void> {
  const used = (await tx.forms.list()).filter(({ state }) => state === "on");
  if (used.length >= mostForms) throw new Refusal("form.tooMany", { most: mostForms });
}

/** Refuses `form.badPrefix`, `form.prefixBuiltIn`, `form.prefixTaken`, `form.prefixOfProduct`. */
export async function requireFreePrefix(tx: Tx, actor: Actor, prefix: string): Promise<void> {
  checkPrefix(prefix);
  const other = (await tx.forms.list()).find((form) => form.prefix === prefix);
  if (other) throw new Refusal("form.prefixTaken", { prefix, form: other.label[actor.language] });
  if (await tx.forms.isPrefixOfProduct(prefix)) throw new Refusal("form.prefixOfProduct", { prefix });
}

export interface FormChange {
  readonly id: Id;
  /** The version that was looked at. */
  readonly version?: number;
  readonly label?: Said;
  /** All of them, in their order. */
  readonly states?: readonly Said[];
  readonly moves?: readonly SaidMove[];
  readonly access?: Partial<FormAccess>;
}

/**
 * Another name, other states, moves or rights; never another prefix. Refuses what `defineForm` refuses, `form.stateInUse`
 * (records stand in a state that would go) and `form.stateNeeded` (a rule asks of it).
 */
export async function changeForm(tx: Tx, actor: Actor, input: FormChange): Promise<FormDefinition> {
  const form = await lockForm(tx, actor, input);
  const label = input.label === undefined ? form.label : inBoth(input.label);
  if (input.label !== undefined) requireFreeName(await tx.forms.list(), label, form.id);
  const states = input.states === undefined ? form.settings.states : statesFrom(input.states, form.settings.states);
  const kept = form.settings.moves.filter(({ from, to }) => [from, to].every((code) => states.some((state) => state.code === code)));
  const moves = input.moves === undefined ? kept : movesFrom(input.moves, states);
  const access = { ...form.settings.access, ...input.access };
  const after = checkForm({ ...form, label, settings: { states, moves, access } }, actor.language);
  await requireStatesFree(tx, actor, form, after);
  return keepForm(tx, actor, "form.change", form, after);
}

/** No new records are made; those that are there stay, and are worked on. Refuses `form.inUse`, naming the rules and flows that need it. */
export async function archiveForm(tx: Tx, actor: Actor, input: Pick<FormChange, "id" | "version">): Promise<FormDefinition> {
  const form = await lockForm(tx, actor, input);
  const name = form.label[actor.language];
  if (form.state === "archived") throw new Refusal("form.archived", { form: name });
  const by = await needing(tx, form);
  if (by.length > 0) throw new Refusal("form.inUse", { form: name, by: by.slice(0, 10) });
  return keepForm(tx, actor, "form.archive", form, { ...form, state: "archived" });
}

export async function restoreForm(tx: Tx, actor: Actor, input: Pick<FormChange, "id" | "version">): Promise<FormDefinition> {
  const form = await lockForm(tx, actor, input);
  if (form.state === "on") throw new Refusal("form.notArchived", { form: form.label[actor.language] });
  requireFreeName(await tx.forms.list(), form.label, form.id);
  return keepForm(tx, actor, "form.restore", form, { ...form, state: "on" });
}

/** Refuses `form.nameTaken` and what `checkName` refuses. */
export function requireFreeName(forms: readonly FormDefinition[], label: Label, except: Id | null): void {
  checkName(
    label,
    Object.values(recordTypes).map((type) => type.label),
  );
  const said = [label.zh.toLowerCase(), label.en.toLowerCase()];
  const other = forms.find(
    (form) => form.state === "on" && form.id !== except && [form.label.zh, form.label.en].some((word) => said.includes(word.toLowerCase())),
  );
  if (other) throw new Refusal("form.nameTaken", { form: other.label.zh, prefix: other.prefix });
}

/** The initials of its words, or of the sounds of its characters: "Equipment loan" is EL, 样品申请 YPSQ. */
function freePrefix({ zh, en }: Label, forms: readonly FormDefinition[]): string {
  const words = /[A-Za-z]/.test(en) ? en.split(/[^A-Za-z]+/).filter((word) => word !== "") : [];
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join("") : (words[0]?.slice(0, 3) ?? soundOf(zh).initials);
  const plain = `${letters.toUpperCase().replaceAll(/[^A-Z]/g, "")}XX`.slice(0, Math.min(4, Math.max(2, letters.length)));
  const taken = new Set(forms.map(({ prefix }) => prefix));
  for (const behind of ["", ...Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))]) {
    const prefix = `${plain}${behind}`;
    if (!taken.has(prefix) && isAllowed(prefix)) return prefix;
  }
  throw new Refusal("form.badPrefix", { prefix: plain });
}

function isAllowed(prefix: string): boolean {
  try {
    checkPrefix(prefix);
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

/** States that were there keep their codes; new ones get one of their own. */
function statesFrom(said: readonly Said[], before: readonly FormState[]): readonly FormState[] {
  const codes = new Set(before.map(({ code }) => code));
  return said.map((each) => {
    const label = inBoth(each);
    const had = before.find(({ label: old }) => old.zh === label.zh || old.en === label.en);
    if (had) return { code: had.code, label: typeof each === "string" ? had.label : label };
    const code = unusedName(codeForLabel(label, "state"), codes);
    codes.add(code);
    return { code, label };
  });
}

/** A state that there is not stays as it was said, for `checkForm` to refuse. */
function movesFrom(said: readonly SaidMove[], states: readonly FormState[]): readonly FormMove[] {
  const codeOf = (word: string) =>
    states.find(({ code, label }) => [code, label.zh.toLowerCase(), label.en.toLowerCase()].includes(word.trim().toLowerCase()))?.code ??
    word;
  return said.map(({ from, to, roles }) => ({ from: codeOf(from), to: codeOf(to), roles }));
}

/** Refuses `form.stateInUse`, `form.stateNeeded`. */
export async function requireStatesFree(tx: Tx, actor: Actor, before: FormDefinition, after: FormDefinition): Promise<void> {
  const kept = new Set(after.settings.states.map(({ code }) => code));
  const gone = before.settings.states.filter(({ code }) => !kept.has(code));
  if (gone.length === 0) return;
  const counts = await tx.forms.countByState(before.id);
  for (const { code, label } of gone) {
    const state = label[actor.language];
    const count = counts.get(code) ?? 0;
    if (count > 0) throw new Refusal("form.stateInUse", { form: before.label[actor.language], named: state, count });
    const by = await needingState(tx, before, code);
    if (by.length > 0) throw new Refusal("form.stateNeeded", { named: state, by: by.slice(0, 10) });
  }
}

async function lockForm(tx: Tx, actor: Actor, input: Pick<FormChange, "id" | "version">): Promise<FormDefinition> {
  requirePermission(actor, "form.manage");
  const form = await tx.forms.lock(input.id);
  if (!form) throw new Refusal("form.notFound");
  if (input.version !== undefined && input.version !== form.version) throw new Refusal("form.stale", { form: form.label[actor.language] });
  return form;
}

export async function keepForm(
  tx: Tx,
  actor: Actor,
  verb: string,
  before: FormDefinition,
  wanted: FormDefinition,
): Promise<FormDefinition> {
  const after = await tx.forms.save({ ...wanted, edition: before.edition + 1 });
  await tx.forms.addEdition(after.id, editionOf(tx, actor, after));
  auditChange(tx, actor, verb, formRef(after), before, after);
  told(tx, actor, "form.changed", after);
  return after;
}

function editionOf(tx: Tx, actor: Actor, { label, settings, state, edition }: FormDefinition) {
  return { label, settings, state, edition, changedBy: actor.personId, changedAt: tx.now };
}

function told(tx: Tx, actor: Actor, type: string, form: FormDefinition): void {
  tx.emit({ type, subject: formRef(form), actorId: actor.personId, data: { prefix: form.prefix } });
}

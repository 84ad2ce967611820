import type { Label } from "../conditions/record-type";
import type { Language } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { numberSeries } from "../shared/tx";
import { documentNames } from "../shared/verb-labels";
import { mostStates, type FormDefinition } from "./form-definition";

/** Number series, and what stands for all forms' records together. */
const taken: ReadonlySet<string> = new Set<string>([...numberSeries, "FR"]);
/** Words that mean something to the bot wherever they stand. */
const reserved = ["form", "forms", "field", "fields", "record", "records", "表单", "字段", "单据", "记录"];

/** Refuses `form.badPrefix` and `form.prefixBuiltIn`. */
export function checkPrefix(prefix: string): void {
  if (!/^[A-Z]{2,6}$/.test(prefix)) throw new Refusal("form.badPrefix", { prefix: prefix.slice(0, 20) });
  if (taken.has(prefix)) throw new Refusal("form.prefixBuiltIn", { prefix });
}

/** Refuses `form.nameLength` and `form.nameBuiltIn`; whether another form has the name is asked elsewhere. */
export function checkName(label: Label, builtIn: readonly Label[]): void {
  const words = new Set([...builtIn, ...Object.values(documentNames)].flatMap(({ zh, en }) => [zh.toLowerCase(), en.toLowerCase()]));
  for (const each of [label.zh, label.en]) {
    if (each.length < 2 || each.length > 40 || /[\n,，;；:：=()（）/|{}<>]/.test(each))
      throw new Refusal("form.nameLength", { form: each.slice(0, 40) });
    if (words.has(each.toLowerCase()) || reserved.includes(each.toLowerCase())) throw new Refusal("form.nameBuiltIn", { form: each });
  }
}

/**
 * Holds a form's states and moves to each other. Refuses `form.tooFewStates`, `form.tooManyStates`, `form.stateName`,
 * `form.stateTwice`, `form.noState` (a move names one that the form does not have), `form.moveTwice`, `form.moveNowhere`.
 */
export function checkForm(form: FormDefinition, language: Language): FormDefinition {
  const { states, moves } = form.settings;
  const name = form.label[language];
  if (states.length < 2) throw new Refusal("form.tooFewStates", { form: name });
  if (states.length > mostStates) throw new Refusal("form.tooManyStates", { form: name, most: mostStates, count: states.length });
  const said = states.flatMap(({ label }) => [...new Set([label.zh.toLowerCase(), label.en.toLowerCase()])]);
  for (const each of said) {
    if (each === "" || each.length > 30 || /[\n,，;；:：>→{}<]/.test(each))
      throw new Refusal("form.stateName", { named: each.slice(0, 40) });
  }
  const twice =
    said.find((word, index) => said.indexOf(word) !== index) ??
    said.find((word) => [form.label.zh, form.label.en].some((own) => own.toLowerCase() === word));
  if (twice !== undefined) throw new Refusal("form.stateTwice", { named: twice });
  const codes = new Set(states.map(({ code }) => code));
  const ways = new Set<string>();
  for (const { from, to } of moves) {
    if (!codes.has(from) || !codes.has(to))
      throw new Refusal("form.noState", { form: name, named: codes.has(from) ? to : from, states: labels(form, language) });
    if (from === to) throw new Refusal("form.moveNowhere", { named: labelOf(form, from, language) });
    if (ways.has(`${from} ${to}`))
      throw new Refusal("form.moveTwice", { from: labelOf(form, from, language), to: labelOf(form, to, language) });
    ways.add(`${from} ${to}`);
  }
  return form;
}

export function labelOf({ settings: { states } }: FormDefinition, code: string, language: Language): string {
  return states.find((state) => state.code === code)?.label[language] ?? code;
}

export function labels({ settings: { states } }: FormDefinition, language: Language): readonly string[] {
  return states.map(({ label }) => label[language]);
}

import type { FormChange } from "../../domain/forms/define-form";
import type { FormDefinition } from "../../domain/forms/form-definition";
import type { Label } from "../../domain/conditions/record-type";
import type { Said } from "../../domain/fields/define-field";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom } from "../fields/read-field";
import { accessIn, movesIn, namesIn, statesIn } from "./read-form";

export type FormWish = { readonly do: "archive" | "restore" } | ({ readonly do: "change" } & Omit<FormChange, "id" | "version">);

const wishes = {
  restore: /恢复|\brestore\b|\bbring back\b/i,
  add: /(?:加|增加|新增|添加)(?:一个)?状态\s*:?\s*(.+)$|\badd\s+(?:the\s+)?states?\s+(.+?)(?:\s+to\s+(?:the\s+)?(?:form\b.*|.*\bform)?)?$/i,
  drop: /(?:去掉|删|删除|移除)状态\s*:?\s*(.+)$|\b(?:remove|drop|delete)\s+(?:the\s+)?states?\s+(.+?)(?:\s+from\b.*)?$/i,
  renameState:
    /状态\s*(.+?)\s*(?:改名|改叫|改成|改为)(?:为|成|叫)?\s*:?\s*(.+)$|\brename\s+(?:the\s+)?state\s+(.+?)\s+(?:of\s+.+?\s+)?to\s+(.+)$/i,
  rename: /(?:改名|改叫|重命名)(?:为|成|叫)?\s*:?\s*(.+)$|\brename\b.*?\bto\s+(.+)$/i,
  archive: /归档|删除|删掉|停用|\barchive\b|\bdelete\b|\bremove\b/i,
};

/** What is to become of a form, behind its name in a sentence. Refuses `form.whatChange` where it does not say, `form.noState`. */
export function readFormChange(text: string, form: FormDefinition): FormWish {
  const said = withoutName(text.normalize("NFKC").trim(), form);
  if (wishes.restore.test(said)) return { do: "restore" };
  const states = form.settings.states.map(({ label }) => label);
  const added = inAny(wishes.add.exec(said));
  if (added !== null) return { do: "change", states: [...states, ...namesIn(added)] };
  const dropped = inAny(wishes.drop.exec(said));
  if (dropped !== null) return { do: "change", states: without(form, namesIn(dropped)) };
  const [old = null, fresh = null] =
    wishes.renameState
      .exec(said)
      ?.slice(1)
      .filter((each) => each !== undefined) ?? [];
  if (old !== null && fresh !== null) return { do: "change", states: renamed(form, old, fresh) };
  const moves = movesIn(said);
  if (moves.length > 0) return { do: "change", moves };
  if (/(?:任意|自由)流转|流转不限|\b(?:free moves|moves are free|any order|no moves)\b/i.test(said)) return { do: "change", moves: [] };
  const access = accessIn(said);
  if (Object.keys(access).length > 0) return { do: "change", access };
  const list = statesIn(said);
  if (list.length > 1) return { do: "change", states: list };
  const name = inAny(wishes.rename.exec(said));
  if (name !== null) return { do: "change", label: labelFrom(name) };
  if (wishes.archive.test(said)) return { do: "archive" };
  throw new Refusal("form.whatChange", { form: form.label.zh });
}

/** "add state lost to form Equipment loan": the form's name is no part of what is wanted of it. */
function withoutName(text: string, { label }: FormDefinition): string {
  const word = [label.zh, label.en]
    .toSorted((one, other) => other.length - one.length)
    .find((each) => text.toLowerCase().includes(each.toLowerCase()));
  if (word === undefined) return text;
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return `${text.slice(0, at)} form ${text.slice(at + word.length)}`
    .replaceAll(/\bform\s+form\b/gi, "form")
    .replaceAll(/表单\s*form/gi, "form")
    .trim();
}

function inAny(match: RegExpExecArray | null): string | null {
  const found = match?.slice(1).find((group) => group !== undefined && group.trim() !== "");
  return found === undefined ? null : found.trim();
}

function wordsOf(said: Said): readonly string[] {
  return typeof said === "string" ? [said.trim().toLowerCase()] : [said.zh.toLowerCase(), said.en.toLowerCase()];
}

const isCalled = ({ zh, en }: Label, said: Said) => wordsOf(said).some((word) => word === zh.toLowerCase() || word === en.toLowerCase());

function without({ label, settings: { states } }: FormDefinition, dropped: readonly Said[]): readonly Said[] {
  const unknown = dropped.find((each) => !states.some((state) => isCalled(state.label, each)));
  if (unknown !== undefined) throw noState(label, states, wordsOf(unknown)[0] ?? "");
  return states.filter((state) => !dropped.some((each) => isCalled(state.label, each))).map((state) => state.label);
}

/** One language of a state's name changes; the other one keeps it the same state. */
function renamed({ label, settings: { states } }: FormDefinition, old: string, fresh: string): readonly Said[] {
  if (!states.some((state) => isCalled(state.label, old))) throw noState(label, states, old);
  const after = labelFrom(fresh);
  return states.map(({ label: before }) => {
    if (!isCalled(before, old)) return before;
    return typeof after === "string" ? (/\p{Script=Han}/u.test(after) ? { ...before, zh: after } : { ...before, en: after }) : after;
  });
}

function noState(label: Label, states: readonly { readonly label: Label }[], state: string): Refusal {
  return new Refusal("form.noState", { form: label.zh, named: state, states: states.map((each) => each.label.zh) });
}

import type { FormDefinition } from "../../domain/forms/form-definition";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";

/** The form that a sentence names, the longest name in it; archived ones too, since those may be restored. Refuses `form.whichForm`. */
export async function formNamedIn(tx: Tx, text: string, id?: string): Promise<FormDefinition> {
  const forms = await tx.forms.list();
  const said = text.normalize("NFKC").toLowerCase();
  const named = forms
    .flatMap((form) => [form.label.zh, form.label.en].map((word) => ({ form, word: word.normalize("NFKC").toLowerCase() })))
    .filter(({ word }) => said.includes(word))
    .toSorted(
      (left, right) => right.word.length - left.word.length || Number(right.form.state === "on") - Number(left.form.state === "on"),
    );
  const form = forms.find((each) => each.id === id) ?? named[0]?.form;
  if (!form) throw new Refusal("form.whichForm");
  return form;
}

import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { closeFormPage, openFormPage } from "./open-form-page";

/**
 * The form on the web or not, as a configuration has it; its address and its secret are nobody's to say. Refuses `form.notFound`, and
 * what `openFormPage` refuses.
 */
export async function putFormPage(tx: Tx, actor: Actor, prefix: string, web: boolean): Promise<void> {
  const form = (await tx.forms.list()).find((each) => each.prefix === prefix);
  if (!form) throw new Refusal("form.notFound");
  if (((await tx.formPages.of(form.id))?.state === "open") === web) return;
  await (web ? openFormPage : closeFormPage)(tx, actor, form.id);
}

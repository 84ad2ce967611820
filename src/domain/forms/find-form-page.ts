import { fieldsInUse } from "../fields/fill-fields";
import { formKindOf } from "../shared/form-kind";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { isPublic } from "./form-page";
import { formOf } from "./form-rights";

/** A page with its form, the fields that strangers are asked for, and whose it is; null for a code that there is not. */
export async function findFormPage(tx: Tx, code: string) {
  const page = await tx.formPages.byCode(code);
  if (!page) return null;
  const form = await formOf(tx, page.formId);
  const fields = (await fieldsInUse(tx, formKindOf(form.prefix))).filter(isPublic);
  return { page, form, fields, company: await companyOf(tx) };
}

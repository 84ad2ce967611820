import type { Condition } from "../../domain/conditions/condition";
import type { RecordType } from "../../domain/conditions/record-type";
import { Refusal } from "../../domain/shared/refusal";
import { readCondition } from "../fields/read-condition";

/** Where what is asked of a field ends and the rest of the rule begins. */
const end =
  /[,，;；。\n]|的(?=[^\s]*(?:客户|线索|商机|报价|合同|订单|产品|工单))|时候?|就|通知|提醒|告诉|超过\d+天|没跟进|\b(?:and )?(?:tell|notify|remind|whom|who|that|not contacted)\b/i;

/** What a rule asks of the company's own fields: "行业是汽车的客户…", "customers whose industry is auto, …". What is not clear is not read. */
export function readOwnConditions(said: string, type: RecordType | undefined): readonly Condition[] {
  const found: Condition[] = [];
  for (const { own, archived, label } of Object.values(type?.fields ?? {})) {
    if (!type || own === undefined || archived) continue;
    const at = Math.max(said.indexOf(label.zh.toLowerCase()), said.indexOf(label.en.toLowerCase()));
    if (at < 0) continue;
    const rest = said.slice(at);
    const stop = end.exec(rest);
    try {
      found.push(readCondition((stop ? rest.slice(0, stop.index) : rest).trim(), type));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }
  return found;
}

/** "当客户的行业变化时", "when the industry of a customer changes": the field whose change is meant. */
export function ownFieldThatChanges(
  said: string,
  types: Readonly<Record<string, RecordType>>,
): { readonly record: string; readonly field: string } | null {
  for (const [record, type] of Object.entries(types)) {
    for (const [field, { own, archived, label }] of Object.entries(type.fields)) {
      if (own === undefined || archived) continue;
      for (const word of [label.zh.toLowerCase(), label.en.toLowerCase()]) {
        const at = said.indexOf(word);
        if (at >= 0 && /^.{0,20}?(?:变化|变了|变更|改了|有变动|改变|\bchanges?\b|\bis changed\b)/i.test(said.slice(at + word.length)))
          return { record, field };
      }
    }
  }
  return null;
}

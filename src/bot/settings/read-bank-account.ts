import type { Label } from "../../domain/conditions/record-type";
import { inBoth } from "../../domain/fields/define-field";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom } from "../fields/read-field";

export type BankAccountWish =
  | { readonly do: "show" }
  | { readonly do: "put"; readonly code: string; readonly name: Label }
  | { readonly do: "drop"; readonly said: string };

const called = /(?:收款|银行)账[户号]|\bbank accounts?\b/i;

/** "加收款账户 CMB 招行(China Merchants Bank)", "remove bank account CMB". Refuses `account.unclear`. */
export function readBankAccountWish(typed: string): BankAccountWish {
  const text = typed.normalize("NFKC").trim();
  const at = called.exec(text);
  const head = at ? text.slice(0, at.index) : text;
  const rest = (at ? text.slice(at.index + at[0].length) : "").replace(/^[\s:]+|[\s.。]+$/g, "");
  if (/删|去掉|移除|\b(?:remove|delete|drop)\b/i.test(head)) {
    if (rest === "") throw new Refusal("account.unclear");
    return { do: "drop", said: rest };
  }
  const [, code = "", name = ""] = /^([A-Za-z0-9_-]{1,40})[\s:,]+(?:(?:改名为|改名|改叫|to|as)\s*)?(.{1,120})$/.exec(rest) ?? [];
  if (code !== "") return { do: "put", code, name: inBoth(labelFrom(name)) };
  if (/加|新增|新建|改|\b(?:add|new|create|rename)\b/i.test(head)) throw new Refusal("account.unclear");
  return { do: "show" };
}

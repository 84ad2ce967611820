import type { CompanyChange } from "../../domain/company/change-company";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom } from "../fields/read-field";

type Part = Exclude<keyof CompanyChange, "nameZh" | "nameEn"> | "name" | "nameZh" | "nameEn";

/** How each part is called; the longer word first. */
const parts: readonly (readonly [Part, RegExp])[] = [
  ["addressEn", /英文地址|english address/i],
  ["nameEn", /英文名称?|english name/i],
  ["nameZh", /中文名称?|chinese name/i],
  ["address", /地址|\baddress\b/i],
  ["taxRate", /(?:默认|缺省|产品)?税率|(?:default )?(?:tax|vat) rate|default (?:tax|vat)/i],
  ["taxId", /税号|信用代码|\btax (?:id|number|no\.?)|\bvat (?:id|number|no\.?)/i],
  ["phone", /电话|\bphone\b|\btelephone\b/i],
  ["bank", /开户行(?:及账号)?|银行账户|银行|\bbank(?: details)?\b/i],
  ["signature", /(?:邮件|邮箱)?签名|(?:e?-?mail )?signature/i],
  ["name", /名称|名字|\bname\b/i],
];
const becomes = /^\s*(?:改成|改为|换成|设为|设成|是|为|叫|is|to|=|:|：)?\s*[:：]?\s*/i;
const none = /^(?:无|没有|去掉|删除|清空|none|nothing|remove|delete)$/i;

/** "公司地址 …", "company tax id 9131…", "mail signature: …"; null: nothing is to change. Refuses `company.unclear`. */
export function readCompanyWish(said: string): CompanyChange | null {
  const text = said.trim();
  const found = parts
    .flatMap(([part, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ part, from: match.index, to: match.index + match[0].length }] : [];
    })
    .toSorted((one, other) => one.from - other.from)[0];
  if (!found) {
    if (
      /^(?:看|查看|打开|我们的?|本)?\s*公司(?:资料|信息|档案|抬头)?\s*[?？]?$|^(?:show |our |see )?(?:the )?company(?: data| details| info| profile)?\s*\??$/i.test(
        text,
      )
    )
      return null;
    throw new Refusal("company.unclear");
  }
  const value = text
    .slice(found.to)
    .replace(becomes, "")
    .replace(/^["“「]|["”」]$/g, "")
    .trim();
  if (value === "") return null;
  return changeOf(found.part, none.test(value) ? null : value);
}

function changeOf(part: Part, value: string | null): CompanyChange {
  if (part === "taxRate") return { taxRate: value === null ? null : value.replace(/\s*%$/, "") };
  if (part !== "name") return { [part]: value };
  if (value === null) throw new Refusal("company.unclear");
  const name = labelFrom(value);
  if (typeof name !== "string") return { nameZh: name.zh, nameEn: name.en };
  return /\p{Script=Han}/u.test(name) ? { nameZh: name } : { nameEn: name };
}

import type { UnknownName } from "../conversation/unknown-name";

/** What to do about a name that no customer or supplier has. */
export const unknownNameTexts = {
  zh: ({ kind, typed, isLead }: UnknownName) =>
    isLead
      ? `「${typed}」还是线索，不是客户：先发送「${typed} 转商机」，或者填别的客户`
      : kind === "supplier"
        ? `没有叫「${typed}」的供应商：请核对名称`
        : `没有叫「${typed}」的客户：请核对名称，或者先发送「新建客户 ${typed}」`,
  en: ({ kind, typed, isLead }: UnknownName) =>
    isLead
      ? `“${typed}” is a lead, not a customer yet: send “qualify ${typed}” first, or name another customer`
      : kind === "supplier"
        ? `There is no supplier “${typed}”: please check the name`
        : `There is no customer “${typed}”: please check the name, or send “new customer ${typed}” first`,
} as const;

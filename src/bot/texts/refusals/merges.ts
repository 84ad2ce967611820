import type { RefusalText } from "../refusals";

export const mergeRefusals: Readonly<Record<string, RefusalText>> = {
  "merge.notFound": {
    zh: "没有这次合并。发送“查重”看看有哪些重复。",
    en: 'There is no such merge. Send "duplicates" to see what looks alike.',
  },
  "merge.stale": {
    zh: "合并 {number} 刚有变化，卡片已刷新，请再点一次。",
    en: "Merge {number} has just changed; the card is refreshed, tap again.",
  },
  "merge.sameRecord": {
    zh: "这是同一条记录。请说清两条的编号，例如“把 C009 合并到 C005”。",
    en: 'That is one and the same record. Name two by their numbers, such as "merge C009 into C005".',
  },
  "merge.mergedAlready": {
    zh: "其中一条已经并入别的记录（现在是 {number}）。请用现在的编号再说一次。",
    en: "One of them is a part of another record already (now {number}). Say it once more with the present number.",
  },
  "merge.twoCompanies": {
    zh: "{number} 和 {other} 的统一社会信用代码不同（{code}、{otherCode}），是两家公司，不能合并。代码录错了，请先改正。",
    en: "{number} and {other} have different credit codes ({code}, {otherCode}), so they are two companies. If a code is wrong, correct it first.",
  },
  "merge.inApproval": {
    zh: "{number} 的 {document} 正在审批，审批人看到的是现在的客户和额度。请先批完或撤回，再处理 {other}。",
    en: "{document} of {number} is before its approvers, who see the present customer and credit. Decide or withdraw it first, then go on with {other}.",
  },
  "merge.otherCurrency": {
    zh: "{number} 用 {currency}，{other} 用 {wanted}，而且 {document} 还没了结。请先收清或关闭它，或者改为保留 {number}。",
    en: "{number} is in {currency}, {other} in {wanted}, and {document} is still open. Settle or close it first, or keep {number} instead.",
  },
  "merge.leadQualified": {
    zh: "{number} 已经转成客户了，请反过来把 {other} 合并到它。",
    en: "{number} has become a customer already; merge {other} into it instead.",
  },
  "merge.leadGone": {
    zh: "{number} 已经判为无效，请反过来把它合并到 {other}。",
    en: "{number} was disqualified; merge it into {other} instead.",
  },
  "merge.tooLate": {
    zh: "{number} 合并已超过 {days} 天，不能撤销。请新建一个客户，把该分开的单据从那里重新开。",
    en: "{number} was merged more than {days} days ago and stays. Make a new customer and start anew there what is to stand apart.",
  },
  "merge.mergedFurther": {
    zh: "保留的那条后来又并入了别的记录。请先撤销 {other}，再撤销 {number}。",
    en: "The kept record was merged further since. Undo {other} first, then {number}.",
  },
  "merge.tied": {
    zh: "合并之后，回款 {payment} 核销了 {receivable}，分开后它们属于两家。请先反核销 {payment}，再撤销 {number}。",
    en: "Since the merge payment {payment} settles {receivable}; apart they belong to two customers. Un-settle {payment} first, then undo {number}.",
  },
  "merge.nothingToUndo": {
    zh: "{number} 没有可以撤销的合并。请用合并编号再说一次，例如 MG-4。",
    en: "Nothing was merged into {number} that could be undone. Name the merge by its number, MG-4.",
  },
};

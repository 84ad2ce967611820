import type { Language } from "../../domain/shared/actor";

/** What somebody is told of another's doing, where a card would say too much. */
const notices = {
  todoDone: { zh: "待办 {number} 已完成：{title}", en: "To-do {number} is done: {title}" },
  paymentSettled: {
    zh: "{customer}的回款 {number} 已核销 {amount}（{what}）",
    en: "{amount} of payment {number} from {customer} is settled ({what})",
  },
  paymentVoided: {
    zh: "{customer}的回款 {number}（{amount}）已作废，核销过的应收恢复为未收",
    en: "Payment {number} from {customer} ({amount}) is voided; what it had settled is open again",
  },
} as const;

export type NoticeName = keyof typeof notices;

export function noticeText(name: NoticeName, params: Readonly<Record<string, string>>, language: Language): string {
  return notices[name][language].replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? "");
}

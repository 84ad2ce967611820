import type { Language } from "../../domain/shared/actor";

/** For a fault that is ours: the number is in the log beside the error. */
export function incidentSentence(number: string, language: Language): string {
  return language === "zh"
    ? `这一步出错了，什么都没有改动。请稍后再试；如果还不行，把事故号 ${number} 告诉管理员。`
    : `Something went wrong on our side and nothing was changed. Please try again; if it stays, give your admin the incident number ${number}.`;
}

import type { Language } from "../../src/domain/shared/actor";

/** Words that renderers add themselves. */
export interface RenderWords {
  readonly cancel: string;
  readonly yes: string;
  readonly no: string;
  readonly fillIn: string;
  readonly toFillIn: string;
  readonly required: string;
  readonly openPicture: string;
  readonly moreRows: (count: number) => string;
  readonly askForRows: (count: number, typed: string) => string;
  readonly doBySaying: (label: string, typed: string) => string;
  readonly choices: (labels: readonly string[]) => string;
  readonly colon: string;
  readonly comma: string;
}

export const renderWords: Readonly<Record<Language, RenderWords>> = {
  zh: {
    cancel: "取消",
    yes: "是",
    no: "否",
    fillIn: "填写",
    toFillIn: "请填写",
    required: "必填",
    openPicture: "查看图片",
    moreRows: (count) => `其余 ${count} 行`,
    askForRows: (count, typed) => `还有 ${count} 行，发送「${typed}」查看全部`,
    doBySaying: (label, typed) => `${label}：发送「${typed}」`,
    choices: (labels) => `可选：${labels.join("、")}`,
    colon: "：",
    comma: "、",
  },
  en: {
    cancel: "Cancel",
    yes: "Yes",
    no: "No",
    fillIn: "Fill in",
    toFillIn: "Please fill in",
    required: "required",
    openPicture: "Open picture",
    moreRows: (count) => (count === 1 ? "1 more row" : `${count} more rows`),
    askForRows: (count, typed) => `${count === 1 ? "1 more row" : `${count} more rows`}: send “${typed}” to see all`,
    doBySaying: (label, typed) => `${label}: send “${typed}”`,
    choices: (labels) => `one of: ${labels.join(", ")}`,
    colon: ": ",
    comma: ", ",
  },
};

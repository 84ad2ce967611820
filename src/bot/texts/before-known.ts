/** What is said before it is known who somebody is, and so in which language: in both. */
const texts = {
  opening: { zh: "正在打开…", en: "Opening…" },
  working: { zh: "处理中，稍等…", en: "Working on it…" },
  workingOnCard: { zh: "处理中，完成后卡片会更新。", en: "Working on it; the card will update when it is done." },
  done: { zh: "好了", en: "Done" },
  notTaken: { zh: "没有接住这次操作，什么都没有改变，请再来一次。", en: "This was not taken and nothing has changed; please do it again." },
  formGone: { zh: "这个表单已经没有了，请重新说一遍。", en: "This form is gone; please say it again." },
  formLate: { zh: "没来得及打开表单，请再点一次。", en: "The form took too long to open; please tap again." },
} as const;

/** The same, for a platform that shows each reader his own. */
export function inEachLanguage(name: keyof typeof texts): { readonly zh: string; readonly en: string } {
  return texts[name];
}

export function inBothLanguages(name: keyof typeof texts): string {
  return `${texts[name].zh} / ${texts[name].en}`;
}

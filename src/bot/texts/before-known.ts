/** What is said before it is known who somebody is, and so in which language: in both. */
const texts = {
  opening: { zh: "正在打开…", en: "Opening…" },
  working: { zh: "处理中，稍等…", en: "Working on it…" },
  done: { zh: "好了", en: "Done" },
  formGone: { zh: "这个表单已经没有了，请重新说一遍。", en: "This form is gone; please say it again." },
  formLate: { zh: "没来得及打开表单，请再点一次。", en: "The form took too long to open; please tap again." },
} as const;

export function inBothLanguages(name: keyof typeof texts): string {
  return `${texts[name].zh} / ${texts[name].en}`;
}

import { wordIn, type ListedWord } from "../../domain/company/word-lists";
import type { Language } from "../../domain/shared/actor";

/** Sources that the product itself writes, and the usual ones people type, in both languages. */
const known: readonly { readonly zh: string; readonly en: string; readonly also: readonly string[] }[] = [
  { zh: "官网", en: "website", also: ["web", "网站", "web form", "官网表单"] },
  { zh: "展会", en: "trade fair", also: ["trade show", "fair", "expo", "exhibition"] },
  { zh: "转介绍", en: "referral", also: ["referred"] },
  { zh: "老客户介绍", en: "customer's referral", also: [] },
  { zh: "微信", en: "WeChat", also: ["wechat"] },
  { zh: "电话咨询", en: "phone call", also: ["phone", "cold call"] },
];

/** As the company's own list has it; else as it is usually called, or as it was typed. */
export function sourceNamed(list: readonly ListedWord[], source: string | null, language: Language): string | null {
  return (source === null ? undefined : wordIn(list, source)?.[language]) ?? sourceInWords(source, language);
}

/** Where a lead came from, in the reader's language where it is a usual source; else as it was typed. */
function sourceInWords(source: string | null, language: Language): string | null {
  const typed = source?.trim().toLowerCase();
  const found = known.find(({ zh, en, also }) => [zh, en.toLowerCase(), ...also].some((each) => each === typed));
  return found ? found[language] : source;
}

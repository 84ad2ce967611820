import { wordLists, type ListedWord, type WordList } from "../../domain/company/word-lists";
import { inBoth } from "../../domain/fields/define-field";
import type { PaymentTerms } from "../../domain/shared/payment-terms";
import { percent } from "../../domain/shared/money";
import { Refusal } from "../../domain/shared/refusal";
import { findTerms } from "../conversation/recognise/terms";
import { labelFrom } from "../fields/read-field";

/** How people call each list. */
export const listNames: Readonly<Record<WordList, RegExp>> = {
  leadSources: /(?:线索)?来源|lead sources?|sources?/i,
  regions: /地区|区域|大区|regions?|territor(?:y|ies)/i,
  paymentTerms: /付款条件|付款方式|账期|payment terms?/i,
  units: /计量单位|单位|units?(?: of measure)?/i,
};

export type WordWish =
  | { readonly do: "show"; readonly list: WordList }
  | { readonly do: "add"; readonly list: WordList; readonly word: ListedWord }
  | { readonly do: "remove"; readonly list: WordList; readonly said: string };

/** "加线索来源 展会(trade fair)", "add payment terms Key account: net 45", "remove region East". */
export function readWordWish(text: string): WordWish {
  const said = text.normalize("NFKC").trim();
  const list = wordLists.find((name) => listNames[name].test(said)) ?? "leadSources";
  const [named] = listNames[list].exec(said) ?? [""];
  const rest = said.slice(said.indexOf(named) + named.length).replace(/^[\s:：,]+/, "");
  if (/删|去掉|移除|\b(?:remove|delete|drop)\b/i.test(said.slice(0, said.indexOf(named)))) return { do: "remove", list, said: plain(rest) };
  const adds = /加|新增|新建|\b(?:add|new|create)\b/i.test(said.slice(0, said.indexOf(named)));
  if (!adds || rest === "") return { do: "show", list };
  if (list !== "paymentTerms") return { do: "add", list, word: inBoth(labelFrom(plain(rest))) };
  const stop = rest.search(/[:：=]/);
  const terms = termsIn(stop < 0 ? rest : rest.slice(stop + 1).trim());
  const name = plain(stop < 0 ? rest : rest.slice(0, stop));
  return { do: "add", list, word: { ...inBoth(labelFrom(name)), ...(terms && { terms }) } };
}

/** "月结30天", "net 45", "30%预付 70%月结60天". Refuses `list.termsMissing`. */
function termsIn(text: string): PaymentTerms {
  const found = findTerms(text.replaceAll(/(?<!全款|全额)预付款?(?!全款)/g, "全款预付")).toSorted((one, other) => one.from - other.from);
  const said = found.flatMap((each) => (each.kind === "terms" ? [each.value] : []));
  const split = said.find((each) => each.from === "instalments");
  if (split) return split;
  const parts = said.flatMap((each) => (each.from === "instalments" ? [] : [each]));
  const shares = [...text.matchAll(/(\d{1,3}(?:\.\d{1,4})?)\s*%/g)].map(([, share = ""]) => share);
  const [only] = parts;
  if (!only) throw new Refusal("list.termsMissing", { word: text.slice(0, 60) });
  if (parts.length === 1 && shares.length === 0) return only;
  if (shares.length !== parts.length) throw new Refusal("list.termsMissing", { word: text.slice(0, 60) });
  return { from: "instalments", parts: parts.map((part, index) => ({ ...part, percent: percent(shares[index] ?? "0") })) };
}

function plain(text: string): string {
  return text.trim().replace(/^["“”'「]+|["“”'」,，;。.\s]+$/g, "");
}

import type { ShownChange } from "../../../cards/configuration/change-table";
import type { ConfigurationChange } from "../../domain/configuration/compare";
import type { ConfigurationFault } from "../../domain/configuration/put-in-place";
import { sectionOf } from "../../domain/configuration/sections";
import type { Language } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import { refusalSentence } from "../texts/refusals";

/** So many differences on a card; its count tells of all. */
export const mostChangesShown = 50;

export function sectionName(section: string, language: Language): string {
  return sectionOf(section)?.label[language] ?? section;
}

export function changesInWords(changes: readonly ConfigurationChange[], language: Language): readonly ShownChange[] {
  return changes.slice(0, mostChangesShown).map((change) => ({ ...change, section: sectionName(change.section, language) }));
}

export function faultsInWords(
  faults: readonly ConfigurationFault[],
  language: Language,
): readonly { readonly where: string; readonly why: string }[] {
  return faults.slice(0, mostChangesShown).map(({ section, item, code, params }) => ({
    where: [sectionName(section, language), item].filter((part) => part !== null).join(" · "),
    why: refusalSentence(new Refusal(code, params), language),
  }));
}

const most = 8;

/** The differences as a few lines, for a question before they are made. */
export function changesAsLines(changes: readonly ConfigurationChange[], language: Language): string {
  const said = { added: language === "zh" ? "新增" : "added", removed: language === "zh" ? "去掉" : "taken out" };
  const order = language === "zh" ? "换顺序" : "another order";
  const lines = changes.slice(0, most).map(({ section, item, what, path, before, after }) => {
    const where = [sectionName(section, language), item, path === "" ? null : path].filter((part) => part !== null).join(" · ");
    if (what === "added") return `${where}: ${said.added}${after === null ? "" : ` (${after})`}`;
    if (what === "removed") return `${where}: ${said.removed}${before === null ? "" : ` (${before})`}`;
    return what === "order" ? `${where}: ${order}` : `${where}: ${before ?? "–"} → ${after ?? "–"}`;
  });
  const left = changes.length - lines.length;
  const more = language === "zh" ? `……还有 ${left} 处，发送“配置对比”看全部` : `… and ${left} more; send “config diff” to see them all`;
  return [...lines, ...(left > 0 ? [more] : [])].join("\n");
}

import type { ShownChange } from "../../../cards/configuration/change-table";
import { readableChanges, type ConfigurationChange } from "../../domain/configuration/compare";
import type { ConfigurationFault } from "../../domain/configuration/put-in-place";
import { mayRead, sectionOf } from "../../domain/configuration/sections";
import type { Actor, Language } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import { itemInWords, pathInWords, valueInWords } from "../texts/configuration-paths";
import { refusalSentence } from "../texts/refusals";

/** So many differences on a card; its count tells of all. */
export const mostChangesShown = 50;

type Viewer = Pick<Actor, "permissions" | "language">;

export function sectionName(section: string, language: Language): string {
  return sectionOf(section)?.label[language] ?? section;
}

/** The first differences, as far as the viewer may read them. */
export function changesInWords(changes: readonly ConfigurationChange[], viewer: Viewer): readonly ShownChange[] {
  const { language } = viewer;
  return readableChanges(viewer, changes.slice(0, mostChangesShown)).map(({ section, item, what, path, before, after }) => ({
    section: sectionName(section, language),
    item: item === null ? null : itemInWords(item, language),
    what,
    path: path === "" ? "" : pathInWords(section, path, language),
    before: before === null ? null : valueInWords(placeOf(section, path), before, language),
    after: after === null ? null : valueInWords(placeOf(section, path), after, language),
  }));
}

/** A schedule as a whole goes by its report. */
const placeOf = (section: string, path: string) => (section === "reportSchedules" && path === "" ? "report" : path);

export function faultsInWords(
  faults: readonly ConfigurationFault[],
  viewer: Viewer,
): readonly { readonly where: string; readonly why: string }[] {
  const { language } = viewer;
  return faults.slice(0, mostChangesShown).map(({ section, item, code, params }) => {
    const of = sectionOf(section);
    const readable = of === undefined || mayRead(viewer, of);
    return {
      where: [sectionName(section, language), item === null ? null : itemInWords(item, language)]
        .filter((part) => part !== null)
        .join(" · "),
      why: refusalSentence(new Refusal(code, readable ? params : { ...params, url: "•••" }), language),
    };
  });
}

const most = 8;

/** The differences as a few lines, for a question before they are made. */
export function changesAsLines(changes: readonly ConfigurationChange[], viewer: Viewer): string {
  const { language } = viewer;
  const said = { added: language === "zh" ? "新增" : "added", removed: language === "zh" ? "去掉" : "taken out" };
  const order = language === "zh" ? "换顺序" : "another order";
  const lines = changesInWords(changes.slice(0, most), viewer).map(({ section, item, what, path, before, after }) => {
    const where = [section, item, path === "" ? null : path].filter((part) => part !== null).join(" · ");
    if (what === "added") return `${where}: ${said.added}${after === null ? "" : ` (${after})`}`;
    if (what === "removed") return `${where}: ${said.removed}${before === null ? "" : ` (${before})`}`;
    return what === "order" ? `${where}: ${order}` : `${where}: ${before ?? "–"} → ${after ?? "–"}`;
  });
  const left = changes.length - lines.length;
  const more = language === "zh" ? `……还有 ${left} 处，发送“配置对比”看全部` : `… and ${left} more; send “config diff” to see them all`;
  return [...lines, ...(left > 0 ? [more] : [])].join("\n");
}

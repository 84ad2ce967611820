import type { Language } from "../../src/domain/shared/actor";
import type { TableNode } from "../kit/nodes";
import { table } from "../kit/build";

/** One difference between two configurations, in words. */
export interface ShownChange {
  /** "Rules" */
  readonly section: string;
  /** "RL-3"; null: the section has no parts. */
  readonly item: string | null;
  readonly what: "added" | "removed" | "changed" | "order";
  /** Where in it: "settings.required"; "" for the whole of it. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const words = {
  zh: {
    columns: ["哪里", "怎么变", "原来", "改为"],
    what: { added: "新增", removed: "去掉", changed: "修改", order: "换顺序" },
    nothing: "（空）",
  },
  en: {
    columns: ["Where", "How", "Was", "Becomes"],
    what: { added: "added", removed: "taken out", changed: "changed", order: "another order" },
    nothing: "(nothing)",
  },
};

/** What differs, a row each. */
export function changeTable(changes: readonly ShownChange[], language: Language): TableNode {
  const say = words[language];
  return table(
    say.columns,
    changes.map(({ section, item, what, path, before, after }) => [
      [section, item, path === "" ? null : path].filter((part) => part !== null).join(" · "),
      say.what[what],
      before ?? say.nothing,
      after ?? say.nothing,
    ]),
  );
}

export const sampleChanges: readonly ShownChange[] = [
  { section: "规则 Rules", item: "RL-3", what: "changed", path: "state", before: "on", after: "off" },
  { section: "字段 Fields", item: "customer.f_grade", what: "added", path: "", before: null, after: "评级 / grade" },
  { section: "商机阶段 Deal stages", item: "quotation", what: "removed", path: "", before: "报价 / quotation", after: null },
  {
    section: "商机阶段 Deal stages",
    item: null,
    what: "order",
    path: "",
    before: "initialContact · negotiation",
    after: "negotiation · initialContact",
  },
];

import { note } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { changeTable, sampleChanges, type ShownChange } from "./change-table";

export interface ConfigurationDiffProps {
  readonly from: number;
  readonly to: number;
  /** The first ones; `count` says how many there are. */
  readonly changes: readonly ShownChange[];
  readonly count: number;
}

const words = {
  zh: {
    title: (from: number, to: number) => `配置对比：第 ${from} 版 → 第 ${to} 版`,
    count: (count: number) => `${count} 处不同`,
    same: "两个版本一样",
    more: (shown: number, all: number) => `列出 ${shown} 处，共 ${all} 处`,
    next: "发送“配置历史”看所有版本，“配置回滚 3”改回某一版",
  },
  en: {
    title: (from: number, to: number) => `Configuration: version ${from} → ${to}`,
    count: (count: number) => (count === 1 ? "1 difference" : `${count} differences`),
    same: "The two versions are the same",
    more: (shown: number, all: number) => `${shown} shown of ${all}`,
    next: "Send “config history” for all versions, “config rollback 3” to go back to one",
  },
};

export const configurationDiffCard = defineCard<ConfigurationDiffProps>({
  name: "configuration-diff",
  samples: [
    { from: 3, to: 5, changes: sampleChanges, count: sampleChanges.length },
    { from: 3, to: 5, changes: Array.from({ length: 50 }, () => sampleChanges[0] as ShownChange), count: 400 },
    { from: 3, to: 3, changes: [], count: 0 },
  ],
  view({ from, to, changes, count }, language) {
    const say = words[language];
    return {
      title: say.title(from, to),
      summary: `${say.title(from, to)} · ${count === 0 ? say.same : say.count(count)}`,
      nodes: [
        note(count === 0 ? say.same : changes.length < count ? say.more(changes.length, count) : say.count(count)),
        changes.length > 0 && changeTable(changes, language),
        note(say.next),
      ],
    };
  },
});

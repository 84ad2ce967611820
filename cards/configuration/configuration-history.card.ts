import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface ConfigurationHistoryProps {
  readonly versions: readonly {
    readonly number: number;
    /** "2026-11-25T10:30", as the reader's clock shows it. */
    readonly at: string;
    readonly by: string;
    readonly cause: "start" | "change" | "import" | "rollback";
    /** Which file, or which version it was rolled back to. */
    readonly of: string | null;
    readonly sections: readonly string[];
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "配置历史",
    columns: ["版本", "时间", "谁", "改了什么"],
    count: (count: number) => `${count} 个版本。发送“配置对比 3 5”看差别，“配置回滚 3”改回去`,
    empty: "还没有改过配置",
    start: "开始",
    change: "",
    import: (of: string) => `导入 ${of}`,
    rollback: (of: string) => `回滚到第 ${of} 版`,
  },
  en: {
    title: "Configuration history",
    columns: ["Version", "When", "Who", "What"],
    count: (count: number) =>
      `${count === 1 ? "1 version" : `${count} versions`}. Send “config diff 3 5” for what differs, “config rollback 3” to go back`,
    empty: "The configuration has not been changed yet",
    start: "as it began",
    change: "",
    import: (of: string) => `import of ${of}`,
    rollback: (of: string) => `rolled back to version ${of}`,
  },
};

const one = { number: 12, at: "2026-11-25T10:30", by: "艾玛", cause: "change", of: null, sections: ["商机阶段", "规则"] } as const;

export const configurationHistoryCard = defineCard<ConfigurationHistoryProps>({
  name: "configuration-history",
  samples: [
    {
      versions: [
        { ...one, number: 14, cause: "rollback", of: "12" },
        { ...one, number: 13, cause: "import", of: "CF-3 ruiheng.json" },
        one,
        { ...one, number: 1, cause: "start", sections: [] },
      ],
      page: wholeList,
    },
    { versions: Array.from({ length: 20 }, () => one), page: { before: 0, next: "3" } },
    { versions: [], page: wholeList },
  ],
  view({ versions, page }, language) {
    const say = words[language];
    const causeOf = ({ cause, of }: ConfigurationHistoryProps["versions"][number]) => {
      const said = say[cause];
      return typeof said === "string" ? said : said(of ?? "");
    };
    return listView({
      title: say.title,
      count: say.count(versions.length),
      columns: say.columns,
      rows: versions.map((version) => [
        String(version.number),
        moment(version.at, language),
        version.by,
        [causeOf(version), version.sections.join(language === "zh" ? "、" : ", ")].filter((part) => part !== "").join(" · ") || "–",
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});

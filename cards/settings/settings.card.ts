import { note, table } from "../kit/build";
import { defineCard } from "../kit/define-card";

export interface SettingsProps {
  readonly company: string;
  /** The configuration's version; null: none was kept yet. */
  readonly version: number | null;
  /** Each setting as the reader sees it, with what to send to see and change it. */
  readonly rows: readonly { readonly what: string; readonly now: string; readonly send: string }[];
  readonly mayChange: boolean;
}

const words = {
  zh: {
    title: "公司设置",
    columns: ["设置", "现在", "查看和修改：发送"],
    version: (version: number) => `配置第 ${version} 版。发送“配置历史”“导出配置”“导入配置”“配置回滚”`,
    ask: "要改的话请找运营负责人",
  },
  en: {
    title: "Company settings",
    columns: ["Setting", "Now", "To see and change: send"],
    version: (version: number) =>
      `Configuration version ${version}. Send “config history”, “config export”, “config import”, “config rollback”`,
    ask: "To change them, ask an operations lead",
  },
};

const row = { what: "商机阶段 Deal stages", now: "初步接触 · 需求分析 · 报价 · 谈判", send: "商机阶段" };

export const settingsCard = defineCard<SettingsProps>({
  name: "settings",
  samples: [
    { company: "瑞恒精密 Ruiheng", version: 12, rows: Array.from({ length: 29 }, () => row), mayChange: true },
    { company: "瑞恒精密 Ruiheng", version: null, rows: [row], mayChange: false },
  ],
  view({ company, version, rows, mayChange }, language) {
    const say = words[language];
    return {
      title: say.title,
      subtitle: company,
      summary: `${say.title} · ${company}`,
      nodes: [
        table(
          say.columns,
          rows.map(({ what, now, send }) => [what, now, send]),
          { visibleRows: 40 },
        ),
        mayChange ? version !== null && note(say.version(version)) : note(say.ask),
      ],
    };
  },
});

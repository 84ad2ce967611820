import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";

export interface ReportSchedulesProps {
  readonly schedules: readonly { readonly number: string; readonly report: string; readonly rhythm: string; readonly to: string }[];
}

const words = {
  zh: {
    title: "定时报表",
    columns: ["编号", "报表", "时间", "发给"],
    count: (count: number) => `${count} 个。要停掉，发送“停止 RS-1”这样的编号`,
    empty: "还没有定时报表。例如发送“每周一早上9点把漏斗发给我”",
  },
  en: {
    title: "Scheduled reports",
    columns: ["No.", "Report", "When", "To"],
    count: (count: number) =>
      `${count} ${count === 1 ? "report" : "reports"}. To stop one send “stop” with its number, such as “stop RS-1”`,
    empty: "No scheduled reports yet. Send for example “send me the funnel every Monday at 9”",
  },
};

const one = { number: "RS-1", report: "销售漏斗", rhythm: "每周一 09:00", to: "艾玛" };

export const reportSchedulesCard = defineCard<ReportSchedulesProps>({
  name: "report-schedules",
  samples: [{ schedules: [one, { ...one, number: "RS-2", report: "应收账龄", rhythm: "每月 1 号 08:00", to: "财务" }] }, { schedules: [] }],
  view({ schedules }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(schedules.length),
      columns: say.columns,
      rows: schedules.map(({ number, report, rhythm, to }) => [number, report, rhythm, to]),
      empty: say.empty,
    });
  },
});

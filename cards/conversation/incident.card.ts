import { note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** Our own fault: what was typed, that nothing was changed, and the number to ask about. Never a stack or a cause. */
export interface IncidentProps {
  readonly incident: string;
  /** null: it was a tap. */
  readonly typed: string | null;
}

const words = {
  zh: {
    title: "出错了，是我们的问题",
    nothingChanged: "这次操作没有生效，数据没有改动。稍后再试一次；还不行就把编号发给管理员。",
    typed: (typed: string) => `你发的是：${typed}`,
    incident: (incident: string) => `编号 ${incident}`,
  },
  en: {
    title: "Something went wrong on our side",
    nothingChanged: "Nothing was done and no data was changed. Please try again; if it happens again, give your admin the number below.",
    typed: (typed: string) => `You sent: ${typed}`,
    incident: (incident: string) => `Incident ${incident}`,
  },
};

export const incidentCard = defineCard<IncidentProps>({
  name: "incident",
  samples: [
    { incident: "INC-7F3K2", typed: "给博远报价 B16 10根" },
    { incident: "INC-7F3K2", typed: null },
  ],
  view({ incident, typed }, language) {
    const say = words[language];
    return {
      title: say.title,
      state: { text: say.incident(incident), tone: "bad" },
      summary: `${say.title} · ${say.incident(incident)}`,
      nodes: [text(say.nothingChanged), typed !== null && text(say.typed(typed)), note(say.incident(incident))],
    };
  },
});

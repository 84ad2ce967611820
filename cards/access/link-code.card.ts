import { bold, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** A code that makes a chat account a colleague's; shown once, to whoever asked for it. */
export interface LinkCodeProps {
  readonly name: string;
  /** "K7PM-3XQ9" */
  readonly code: string;
  readonly minutes: number;
}

const words = {
  zh: {
    title: (name: string) => `${name} 的关联码`,
    summary: (name: string) => `${name} 的关联码已生成`,
    how: (name: string) => `请交给 ${name} 本人：在 Slack、飞书或 Lark 里私聊我，发送「关联 」加上这个码。`,
    life: (minutes: number) => `${minutes} 分钟内有效，只能用一次；再要一个，这个就作废`,
  },
  en: {
    title: (name: string) => `Link code for ${name}`,
    summary: (name: string) => `A link code for ${name}`,
    how: (name: string) => `Give it to ${name} in person: in Slack, Feishu or Lark, send me “link” and this code in a direct chat.`,
    life: (minutes: number) => `Good for ${minutes} minutes and one use; asking for another makes this one worthless`,
  },
};

export const linkCodeCard = defineCard<LinkCodeProps>({
  name: "linkCode",
  samples: [{ name: "韩梅梅", code: "K7PM-3XQ9", minutes: 15 }],
  view({ name, code, minutes }, language) {
    const say = words[language];
    return {
      title: say.title(name),
      summary: say.summary(name),
      nodes: [text(bold(code)), text(say.how(name)), note(say.life(minutes))],
    };
  },
});

import { bold, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** The first words to somebody: who they are to us, and three messages worth trying. */
export interface WelcomeProps {
  readonly name: string;
  /** In the reader's language: "销售". */
  readonly role: string;
  readonly company: string;
  readonly tries: readonly string[];
}

const words = {
  zh: {
    title: (name: string) => `${name}，你好`,
    intro: (company: string, role: string) => `我是${company}的业务助手。你的角色是${role}，客户、报价、订单、库存和回款都可以直接跟我说。`,
    tries: "可以先试试：",
    hint: "随时发送「帮助」看我会做什么",
  },
  en: {
    title: (name: string) => `Hello ${name}`,
    intro: (company: string, role: string) =>
      `I look after the business of ${company}. Your role is ${role}: tell me about customers, quotes, orders, stock and payments, in your own words.`,
    tries: "Try one of these:",
    hint: "Send “help” any time to see what I can do",
  },
};

export const welcomeCard = defineCard<WelcomeProps>({
  name: "welcome",
  samples: [
    { name: "韩梅梅", role: "销售", company: "锐衡精密配件", tries: ["A100 还有多少能卖", "给博远报价 B16 10根 1280", "我这周有什么待办"] },
  ],
  view({ name, role, company, tries }, language) {
    const say = words[language];
    return {
      title: say.title(name),
      summary: say.intro(company, role),
      nodes: [text(say.intro(company, role)), text(bold(say.tries), `\n${tries.map((each) => `· ${each}`).join("\n")}`), note(say.hint)],
    };
  },
});

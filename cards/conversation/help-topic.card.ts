import { bold, fold, note, table, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

export interface HelpTopicProps {
  /** As it was asked for: "报价". */
  readonly topic: string;
  readonly commands: readonly {
    readonly summary: string;
    readonly examples: readonly string[];
    readonly arguments: readonly { readonly label: string; readonly required: boolean }[];
    /** Whether this person may do it. */
    readonly allowed: boolean;
  }[];
}

const words = {
  zh: {
    title: (topic: string) => `帮助：${topic}`,
    say: "这样说：",
    details: (summary: string) => `${summary}：可以说明的内容`,
    columns: ["内容", "必填"],
    yes: "是",
    no: "",
    notYours: "你的角色不能做这一项",
    none: (topic: string) => `没有关于「${topic}」的帮助。发送「帮助」看全部`,
  },
  en: {
    title: (topic: string) => `Help: ${topic}`,
    say: "Say it like this:",
    details: (summary: string) => `${summary}: what you can tell me`,
    columns: ["What", "Needed"],
    yes: "yes",
    no: "",
    notYours: "Your role may not do this",
    none: (topic: string) => `There is no help on “${topic}”. Send “help” for everything`,
  },
};

export const helpTopicCard = defineCard<HelpTopicProps>({
  name: "help-topic",
  samples: [
    {
      topic: "报价",
      commands: [
        {
          summary: "新建报价",
          examples: ["给博远报价 B16 10根 1280，有效期到月底", "报价 华强 A100 3箱"],
          arguments: [
            { label: "客户", required: true },
            { label: "明细", required: true },
            { label: "有效期至", required: false },
          ],
          allowed: true,
        },
        { summary: "审批", examples: ["同意 QT-31"], arguments: [], allowed: false },
      ],
    },
    { topic: "天气", commands: [] },
  ],
  view({ topic, commands }, language) {
    const say = words[language];
    return {
      title: say.title(topic),
      summary: commands.length === 0 ? say.none(topic) : say.title(topic),
      nodes:
        commands.length === 0
          ? [note(say.none(topic))]
          : commands.flatMap((command) => [
              text(
                bold(command.summary),
                command.allowed ? "" : `  ${say.notYours}`,
                `\n${say.say}\n${command.examples.map((each) => `· ${each}`).join("\n")}`,
              ),
              command.arguments.length > 0 &&
                fold(
                  say.details(command.summary),
                  table(
                    say.columns,
                    command.arguments.map(({ label, required }) => [label, required ? say.yes : say.no]),
                  ),
                ),
            ]),
    };
  },
});

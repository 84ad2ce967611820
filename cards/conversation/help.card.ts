import { bold, fold, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** Help on everything, made from the commands' own declarations: a room a fold, a command a line: a table's cells would be too many for Lark. */
export interface HelpProps {
  /** What this person's role does most, as whole messages. */
  readonly first: readonly string[];
  readonly rooms: readonly {
    readonly room: string;
    /** What is done there most. */
    readonly commands: readonly { readonly summary: string; readonly example: string }[];
    /** How many others there are. */
    readonly more: number;
  }[];
}

const words = {
  zh: {
    title: "我能帮你做什么",
    first: "先试试这几句：",
    says: "：",
    more: (count: number, room: string) => `还有 ${count} 项：发送「帮助 ${room}」`,
    hint: "发送「帮助 报价」看一类操作的全部说法",
  },
  en: {
    title: "What I can do for you",
    first: "Try one of these first:",
    says: ": ",
    more: (count: number, room: string) => `${count} more: send “help ${room.toLowerCase()}”`,
    hint: "Send “help quote” for every way to say it",
  },
};

const sample = (rooms: number, commands: number): HelpProps => ({
  first: ["给博远报价 B16 10根 1280", "A100 还有多少能卖", "我有哪些要批的"],
  rooms: Array.from({ length: rooms }, (_, at) => ({
    room: `报价 ${at + 1}`,
    more: at,
    commands: Array.from({ length: commands }, () => ({ summary: "新建报价", example: "给博远报价 B16 10根 1280，有效期到月底" })),
  })),
});

export const helpCard = defineCard<HelpProps>({
  name: "help",
  samples: [
    sample(3, 2),
    // As much as there is to tell: it has to fit where Lark counts elements.
    sample(12, 6),
  ],
  view({ first, rooms }, language) {
    const say = words[language];
    return {
      title: say.title,
      summary: say.title,
      nodes: [
        text(bold(say.first), `\n${first.map((each) => `· ${each}`).join("\n")}`),
        ...rooms.map(({ room, commands, more }) =>
          fold(
            room,
            text(
              ...commands.flatMap(({ summary, example }, at) => [at === 0 ? "" : "\n", bold(summary), `${say.says}${example}`]),
              more > 0 ? `\n${say.more(more, room)}` : "",
            ),
          ),
        ),
        note(say.hint),
      ],
    };
  },
});

import { button, field, fields, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import type { FormField } from "../kit/nodes";

/** A command that lacks something: what was understood, and a form for the rest. Labels come from the command. */
export interface HalfSaidProps {
  readonly questionId: string;
  readonly version: number;
  /** What the command is called: "新建报价". */
  readonly command: string;
  readonly understood: readonly { readonly label: string; readonly value: string }[];
  readonly missing: readonly FormField[];
  /** The whole message that would do it, from the command's examples. */
  readonly example: string;
  /** true once it was sent: all of it was understood, and nothing is asked any more. */
  readonly answered?: boolean;
}

const words = {
  zh: {
    title: (command: string) => command,
    asks: (count: number) => `还差 ${count} 项`,
    submit: "提交",
    answered: "已提交",
    example: (example: string) => `也可以一句话说完：「${example}」`,
  },
  en: {
    title: (command: string) => command,
    asks: (count: number) => (count === 1 ? "One thing is missing" : `${count} things are missing`),
    submit: "Send",
    answered: "Sent",
    example: (example: string) => `Or say it in one message: “${example}”`,
  },
};

const quote: HalfSaidProps = {
  questionId: "01JDQUESTION000000000003",
  version: 1,
  command: "新建报价",
  understood: [{ label: "客户", value: "上海博远机器人有限公司" }],
  missing: [
    { input: "text", lines: "many", name: "lines", label: "明细", required: true, hint: "一行一个产品：产品 数量 单价" },
    { input: "day", name: "validUntil", label: "有效期至", required: false, value: "2026-12-31" },
    { input: "yesNo", name: "taxIncluded", label: "含税", required: false },
  ],
  example: "给博远报价 B16 10根 1280，有效期到月底",
};

export const halfSaidCard = defineCard<HalfSaidProps>({
  name: "half-said",
  samples: [
    quote,
    { ...quote, missing: [], answered: true },
    {
      ...quote,
      understood: [],
      missing: [
        { input: "number", name: "amount", label: "金额", required: true, value: "五", problem: "没看懂金额，请写数字" },
        {
          input: "choice",
          name: "account",
          label: "账户",
          required: true,
          options: [
            { value: "CMB", label: "招行" },
            { value: "ICBC", label: "工行" },
          ],
        },
      ],
    },
  ],
  view({ questionId, version, command, understood, missing, example, answered }, language) {
    const say = words[language];
    const known = fields(...understood.map(({ label, value }) => field(label, value)));
    if (answered)
      return {
        title: say.title(command),
        state: { text: say.answered, tone: "good" },
        summary: `${command} · ${say.answered}`,
        nodes: [known],
      };
    const asked = say.asks(missing.filter((each) => each.required).length || missing.length);
    return {
      title: say.title(command),
      summary: `${command} · ${asked}`,
      nodes: [
        text(asked),
        known,
        {
          kind: "form",
          fields: missing,
          submit: button(say.submit, "conversation.complete", { id: questionId, version }, example, { style: "primary" }),
        },
        note(say.example(example)),
      ],
    };
  },
});

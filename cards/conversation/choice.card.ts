import { button, buttons, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** An ambiguous word is answered by what it may mean; a tap or the number chooses. */
export interface ChoiceProps {
  /** Kept with the conversation: what is chosen for. */
  readonly questionId: string;
  readonly version: number;
  readonly typed: string;
  readonly kind:
    | "customer"
    | "contact"
    | "product"
    | "person"
    | "document"
    | "lead"
    | "deal"
    | "warehouse"
    | "supplier"
    | "command"
    | "other";
  /** In the order they are numbered; a detail tells two of one name apart. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly detail?: string }[];
  /** Once answered: the option that was taken, and no buttons. */
  readonly chosen?: string;
}

/** More options are narrowed down by typing, not by tapping. */
const mostOptions = 8;

const words = {
  zh: {
    title: "你说的是哪一个？",
    asked: (typed: string, kind: string) => (typed === "" ? `有几个${kind}都可能：` : `「${typed}」可能是这些${kind}：`),
    kinds: {
      customer: "客户",
      contact: "联系人",
      product: "产品",
      person: "同事",
      document: "单据",
      lead: "线索",
      deal: "商机",
      warehouse: "仓库",
      supplier: "供应商",
      command: "操作",
      other: "内容",
    },
    hint: "点一个，或回复序号",
    chosen: (label: string) => `已选：${label}`,
    more: (count: number) => `还有 ${count} 个，请说得再具体一点`,
  },
  en: {
    title: "Which one do you mean?",
    asked: (typed: string, kind: string) => (typed === "" ? `Several ${kind} fit:` : `“${typed}” may be one of these ${kind}:`),
    kinds: {
      customer: "customers",
      contact: "contacts",
      product: "products",
      person: "colleagues",
      document: "documents",
      lead: "leads",
      deal: "deals",
      warehouse: "warehouses",
      supplier: "suppliers",
      command: "commands",
      other: "things",
    },
    hint: "Tap one, or answer with its number",
    chosen: (label: string) => `Chosen: ${label}`,
    more: (count: number) => `${count} more: please say it more exactly`,
  },
};

const hongda: ChoiceProps = {
  questionId: "01JDQUESTION000000000001",
  version: 1,
  typed: "宏达",
  kind: "customer",
  options: [
    { id: "01JDCUSTOMER0000000000002", label: "苏州宏达自动化设备有限公司", detail: "C002 · 韩梅梅" },
    { id: "01JDCUSTOMER0000000000003", label: "宁波宏达液压科技有限公司", detail: "C003 · 韩梅梅" },
  ],
};

export const choiceCard = defineCard<ChoiceProps>({
  name: "choice",
  samples: [
    hongda,
    { ...hongda, typed: "轴承", kind: "product", options: Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, label: `A${at}00` })) },
    { ...hongda, chosen: "苏州宏达自动化设备有限公司" },
  ],
  view({ questionId, version, typed, kind, options, chosen }, language) {
    const say = words[language];
    if (chosen !== undefined) return { title: say.title, summary: say.chosen(chosen), nodes: [text(say.chosen(chosen))] };
    const shown = options.slice(0, mostOptions);
    const asked = say.asked(typed, say.kinds[kind]);
    const list = shown.map((option, at) => `${at + 1}. ${option.label}${option.detail === undefined ? "" : `（${option.detail}）`}`);
    const lines = language === "zh" ? list : list.map((line) => line.replace(/（(.*)）$/s, " ($1)"));
    return {
      title: say.title,
      summary: `${say.title} ${shown.map(({ label }) => label).join(" / ")}`,
      nodes: [
        text([asked, ...lines].join("\n")),
        buttons(
          ...shown.map((option, at) =>
            button(`${at + 1}. ${option.label}`, "conversation.choose", { id: `${questionId}/${option.id}`, version }, String(at + 1)),
          ),
        ),
        note(options.length > shown.length ? `${say.more(options.length - shown.length)} · ${say.hint}` : say.hint),
      ],
    };
  },
});

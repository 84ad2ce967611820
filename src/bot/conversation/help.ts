import { helpCard } from "../../../cards/conversation/help.card";
import { helpTopicCard } from "../../../cards/conversation/help-topic.card";
import type { Command, CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { isInUse, modulesOf } from "../../domain/shared/modules";
import type { Vocabulary } from "./vocabulary";

/** Rooms as people call them, by the noun of the command's name. */
const rooms: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  lead: { zh: "线索", en: "Leads" },
  customer: { zh: "客户", en: "Customers" },
  followup: { zh: "跟进", en: "Follow-ups" },
  todo: { zh: "待办", en: "To-dos" },
  deal: { zh: "商机", en: "Deals" },
  quote: { zh: "报价", en: "Quotes" },
  contract: { zh: "合同", en: "Contracts" },
  order: { zh: "订单", en: "Orders" },
  outbound: { zh: "出库", en: "Picking and shipping" },
  stock: { zh: "库存", en: "Stock" },
  purchase: { zh: "采购", en: "Purchasing" },
  payment: { zh: "回款", en: "Payments" },
  receivable: { zh: "应收", en: "Receivables" },
  approval: { zh: "审批", en: "Approvals" },
  field: { zh: "自定义字段", en: "Custom fields" },
  form: { zh: "自定义表单", en: "Forms" },
  formRecord: { zh: "表单记录", en: "Records of forms" },
  account: { zh: "账号", en: "Accounts" },
  settings: { zh: "公司设置", en: "Company settings" },
  config: { zh: "配置版本", en: "Configuration" },
};

const nounOf = (name: string) => name.split(".")[0] ?? name;

/** Help made from the declarations: everything, or one thing; what the person may do stands first. */
export async function helpReply(
  { commands }: Pick<Vocabulary, "commands">,
  { tx, actor }: CommandContext,
  topic: unknown,
): Promise<ChatReply> {
  const { language, permissions } = actor;
  const modules = await modulesOf(tx);
  const mayDo = (command: Command) => command.permission === null || permissions.has(command.permission);
  const all = [...commands.values()].filter(({ name }) => name !== "help.show" && isInUse(modules, name));
  if (typeof topic === "string" && topic.trim() !== "") {
    const wanted = topic.trim().toLowerCase();
    const named = all.filter((command) => isAbout(command, wanted));
    const about = named.length > 0 ? named : all.filter((command) => sharesWord(command, wanted));
    const card = helpTopicCard.render(
      {
        topic: topic.trim().slice(0, 40),
        commands: about.map((command) => ({
          summary: command.summary[language],
          examples: command.examples[language],
          arguments: Object.values(command.args).map(({ label, required }) => ({ label: label[language], required })),
          allowed: mayDo(command),
        })),
      },
      language,
    );
    return { parts: [{ kind: "card", card }] };
  }
  const own = all.filter(mayDo);
  const byNoun = new Map<string, Command[]>();
  for (const command of own) byNoun.set(nounOf(command.name), [...(byNoun.get(nounOf(command.name)) ?? []), command]);
  const card = helpCard.render(
    {
      first: own.slice(0, 3).flatMap(({ examples }) => examples[language][0] ?? []),
      rooms: [...byNoun].map(([noun, named]) => ({
        room: rooms[noun]?.[language] ?? noun,
        commands: named.map(({ summary, examples }) => ({ summary: summary[language], example: examples[language][0] ?? "" })),
      })),
    },
    language,
  );
  return { parts: [{ kind: "card", card }] };
}

/** "Receive goods" is about receiving a purchase: a longer word of both. */
function sharesWord({ summary }: Command, wanted: string): boolean {
  const words: readonly string[] = summary.en.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return (wanted.match(/[a-z]{4,}/g) ?? []).some((word) => words.includes(word) || words.includes(word.replace(/(?:ing|s)$/, "")));
}

function isAbout(command: Command, wanted: string): boolean {
  const room = rooms[nounOf(command.name)];
  const names = [command.name, command.summary.zh, command.summary.en, room?.zh ?? "", room?.en ?? ""].map((name) => name.toLowerCase());
  const one = wanted.replace(/s$/, "");
  return names.some((name) => name !== "" && (name.includes(one) || wanted.includes(name)));
}

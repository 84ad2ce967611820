import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";

export interface WebhookListProps {
  readonly webhooks: readonly { readonly number: string; readonly name: string; readonly url: string; readonly on: boolean }[];
}

const words = {
  zh: {
    title: "Webhook",
    columns: ["编号", "名字", "地址", "状态"],
    on: "启用",
    off: "停用",
    count: (count: number) => `${count} 个。发送编号看详情；规则里说“调用 webhook 名字”`,
    empty: "还没有 webhook。发送“新建 webhook erp https://地址”，规则就能调用它",
  },
  en: {
    title: "Webhooks",
    columns: ["No.", "Name", "Address", "State"],
    on: "on",
    off: "off",
    count: (count: number) =>
      `${count} ${count === 1 ? "webhook" : "webhooks"}. Send a number to see one; in a rule say “call webhook NAME”`,
    empty: "No webhooks yet. Send “new webhook erp https://address”, and rules can call it",
  },
};

const one = { number: "WH-1", name: "erp", url: "https://erp.example/hooks/orders", on: true };

export const webhookListCard = defineCard<WebhookListProps>({
  name: "webhook-list",
  samples: [{ webhooks: [one, { ...one, number: "WH-2", name: "bi", on: false }] }, { webhooks: [] }],
  view({ webhooks }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(webhooks.length),
      columns: say.columns,
      rows: webhooks.map(({ number, name, url, on }) => [number, name, url, on ? say.on : say.off]),
      empty: say.empty,
    });
  },
});

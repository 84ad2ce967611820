import { button, buttons, field, fields, note, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";

export interface WebhookCardProps extends RecordRef {
  readonly number: string;
  readonly name: string;
  readonly url: string;
  readonly on: boolean;
  /** Numbers of the rules that call it. */
  readonly rules: readonly string[];
  readonly mayManage: boolean;
}

const words = {
  zh: {
    on: "启用",
    off: "停用",
    address: "地址",
    rules: "调用它的规则",
    none: "还没有规则调用它",
    turnOff: "停用",
    turnOn: "启用",
    tryIt: "试发",
    newKey: "换密钥",
    newKeyAsk: "旧密钥立即失效，新密钥只显示一次。",
    typedOn: (number: string) => `启用 ${number}`,
    typedOff: (number: string) => `停用 ${number}`,
    typedTry: (number: string) => `试发 ${number}`,
    typedKey: (number: string) => `${number} 换密钥`,
    how: (name: string, number: string) => `在规则里说“…，调用 webhook ${name}”。改地址发送“${number} 地址改成 https://…”`,
  },
  en: {
    on: "On",
    off: "Off",
    address: "Address",
    rules: "Rules that call it",
    none: "No rule calls it yet",
    turnOff: "Switch off",
    turnOn: "Switch on",
    tryIt: "Try it",
    newKey: "New key",
    newKeyAsk: "The old key counts no more at once; the new one is shown once.",
    typedOn: (number: string) => `turn ${number} on`,
    typedOff: (number: string) => `turn ${number} off`,
    typedTry: (number: string) => `try ${number}`,
    typedKey: (number: string) => `new key for ${number}`,
    how: (name: string, number: string) =>
      `In a rule say “…, call webhook ${name}”. To change the address send “${number} address is now https://…”`,
  },
};

const sample: WebhookCardProps = {
  id: "01JDWEBHOOK000000000000001",
  version: 1,
  number: "WH-1",
  name: "erp",
  url: "https://erp.example/hooks/orders",
  on: true,
  rules: ["RL-10", "RL-12"],
  mayManage: true,
};

export const webhookCard = defineCard<WebhookCardProps>({
  name: "webhook",
  samples: [sample, { ...sample, on: false, rules: [] }, { ...sample, mayManage: false }],
  view(webhook, language) {
    const say = words[language];
    const { number, name, url, on, rules, mayManage } = webhook;
    const state = on ? say.on : say.off;
    return {
      title: `Webhook ${number}`,
      subtitle: name,
      state: { text: state, tone: on ? "good" : "neutral" },
      summary: `${number} · ${name} · ${state}`,
      nodes: [
        fields(field(say.address, url), field(say.rules, rules.length === 0 ? say.none : rules.join(language === "zh" ? "、" : ", "))),
        mayManage &&
          buttons(
            on && button(say.tryIt, "webhook.try", webhook, say.typedTry(number)),
            on
              ? button(say.turnOff, "webhook.off", webhook, say.typedOff(number))
              : button(say.turnOn, "webhook.on", webhook, say.typedOn(number), { style: "primary" }),
            button(say.newKey, "webhook.newKey", webhook, say.typedKey(number), {
              style: "danger",
              confirm: { title: say.newKey, text: say.newKeyAsk },
            }),
          ),
        note(say.how(name, number)),
      ],
    };
  },
});

import { bold, note, text } from "../kit/build";
import { defineCard } from "../kit/define-card";

/** What a webhook is signed with; shown once, to whoever asked for it. */
export interface WebhookSecretProps {
  readonly number: string;
  readonly name: string;
  readonly secret: string;
}

const words = {
  zh: {
    title: (number: string, name: string) => `${number} ${name} 的密钥`,
    how: "只显示这一次。收件方用它验签：x-signature 是对“x-timestamp.正文”的 HMAC-SHA256（十六进制）；idempotency-key 相同就是同一次调用。",
    life: (number: string) => `丢了就发送“${number} 换密钥”。服务器的 WEBHOOK_SECRETS 里给了这个名字的密钥时，以那个为准`,
  },
  en: {
    title: (number: string, name: string) => `Key of ${number} ${name}`,
    how: "Shown this once. Who is called checks with it: x-signature is the hex HMAC-SHA256 of “x-timestamp.body”; the same idempotency-key is the same call.",
    life: (number: string) =>
      `If it is lost send “new key for ${number}”. Where the server's WEBHOOK_SECRETS has a key under this name, that one counts`,
  },
};

export const webhookSecretCard = defineCard<WebhookSecretProps>({
  name: "webhookSecret",
  samples: [{ number: "WH-1", name: "erp", secret: "4f1c".repeat(16) }],
  view({ number, name, secret }, language) {
    const say = words[language];
    const title = say.title(number, name);
    return { title, summary: title, nodes: [text(bold(secret)), text(say.how), note(say.life(number))] };
  },
});

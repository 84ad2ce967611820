import { Refusal } from "../../../domain/shared/refusal";
import type { Webhook } from "../../../domain/webhooks/webhook";
import { changeWebhook } from "../../../domain/webhooks/write-webhook";
import { toastText } from "../../texts/toasts";
import { tryWebhook } from "../../webhooks/call-webhooks";
import { urlIn } from "../../webhooks/read-webhook";
import { webhookSecretPart } from "../../webhooks/secret-part";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./webhook-change.grammar";

type Changed = Pick<Webhook, "url" | "on">;

export const webhookChange = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { webhook: { id, typed }, what, text = "" }) {
    const before = await tx.webhooks.find(id);
    if (!before) throw new Refusal("webhook.notFound");
    const url = urlIn(text);
    if (url === null && what === "try") {
      await tryWebhook(tx, actor, before);
      return { parts: [{ kind: "text", text: toastText("webhookBeingTried", { number: before.number }, actor.language) }] };
    }
    if (url === null && what === "key") {
      if (!at.direct) throw new Refusal("webhook.onlyDirect");
      return { parts: [webhookSecretPart(id)] };
    }
    if (url === null && what === undefined) throw new Refusal("webhook.unclear", { number: typed });
    const { version } = await changeWebhook(tx, actor, { id, ...(url === null ? { on: what === "on" } : { url }) });
    const note: Changed = { url: before.url, on: before.on };
    return { ...showRecord("webhook", id), undo: { subject: { kind: "webhook", id }, version, before: note } };
  },
  undo: {
    inverse: takenBackBy<Changed>(({ tx, actor }, { id, version, before }) => changeWebhook(tx, actor, { id, version, ...before })),
    instead: { zh: "新密钥已经生效；再换一次发送“WH-1 换密钥”。", en: 'The new key counts already; "new key for WH-1" gives another one.' },
  },
});

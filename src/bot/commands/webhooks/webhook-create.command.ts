import { Refusal } from "../../../domain/shared/refusal";
import { changeWebhook, createWebhook } from "../../../domain/webhooks/write-webhook";
import { readWebhook } from "../../webhooks/read-webhook";
import { webhookSecretPart } from "../../webhooks/secret-part";
import { defineCommand, takenBackBy } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./webhook-create.grammar";

/** The webhook, and its secret this once. */
export const webhookCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { text }) {
    if (!at.direct) throw new Refusal("webhook.onlyDirect");
    const { name, url } = readWebhook(text);
    if (url === null) throw new Refusal("webhook.noUrl", { name: name === "" ? "erp" : name });
    const { id } = await createWebhook(tx, actor, { name, url });
    const subject = { kind: "webhook", id };
    return { parts: [liveCardOf(subject), webhookSecretPart(id)], undo: { subject, version: null, before: null } };
  },
  undo: { inverse: takenBackBy<null>(({ tx, actor }, { id }) => changeWebhook(tx, actor, { id, on: false })) },
});

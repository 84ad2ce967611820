import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { createRule, switchRule } from "../../../domain/rules/write-rule";
import { recordsNamed } from "../../rules/records-named";
import { readRule } from "../../rules/read-rule";
import { withoutOpening } from "../../rules/without-opening";
import { webhookSecretPart } from "../../webhooks/secret-part";
import { withWebhookNames } from "../../webhooks/webhooks-of-rule";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./rule-create.grammar";

/** A draft, read back as one sentence: it runs when its author switches it on. A webhook that it brought along shows its secret once. */
export const ruleCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { text }) {
    const said = withoutOpening(text);
    const read = readRule(said, await recordsNamed(said, tx.lexicon, scopeOf(actor)), await tx.records.types());
    const { definition, made } = await withWebhookNames(tx, actor, read);
    if (made.length > 0 && !at.direct) throw new Refusal("webhook.onlyDirect");
    const { id, version } = await createRule(tx, actor, { name: said.slice(0, 200), definition });
    const subject = { kind: "rule", id };
    return {
      parts: [liveCardOf(subject), ...made.map((webhook) => webhookSecretPart(webhook.id))],
      undo: { subject, version, before: null },
    };
  },
  undo: {
    inverse: async ({ tx, actor }, { subject }) => {
      await switchRule(tx, actor, { ruleId: subject.id, to: "archived" });
    },
  },
});

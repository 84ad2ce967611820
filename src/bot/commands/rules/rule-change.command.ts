import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { changeRule } from "../../../domain/rules/write-rule";
import { askForRule } from "../../actions/rule-form";
import { readRuleChange, wishOf } from "../../rules/read-change";
import { recordsNamed } from "../../rules/records-named";
import { webhookSecretPart } from "../../webhooks/secret-part";
import { withWebhookNames } from "../../webhooks/webhooks-of-rule";
import { defineCommand, takenBackBy } from "../define-command";
import { liveCardOf } from "../replies";
import type { Rule } from "../../../domain/rules/rule";
import { grammar } from "./rule-change.grammar";

type Changed = Pick<Rule, "name" | "definition">;

/** Another edition of the rule, shown as one sentence; where only the number is said, its form. */
export const ruleChange = defineCommand({
  ...grammar,
  async handle(context, { rule: { id, typed }, text = "" }) {
    const { tx, actor, at } = context;
    const rule = await tx.rules.find(id);
    if (!rule) throw new Refusal("rule.notFound");
    const wish = wishOf(text, typed);
    if (wish === "") return askForRule(context, rule);
    const read = readRuleChange(wish, rule, await recordsNamed(wish, tx.lexicon, scopeOf(actor)), await tx.records.types());
    const named = read.definition && (await withWebhookNames(tx, actor, read.definition));
    const made = named?.made ?? [];
    if (made.length > 0 && !at.direct) throw new Refusal("webhook.onlyDirect");
    const { version } = await changeRule(tx, actor, {
      ruleId: id,
      ...(read.name !== undefined && { name: read.name }),
      ...(named && { definition: named.definition }),
    });
    const subject = { kind: "rule", id };
    const before: Changed = { name: rule.name, definition: rule.definition };
    return { parts: [liveCardOf(subject), ...made.map((webhook) => webhookSecretPart(webhook.id))], undo: { subject, version, before } };
  },
  undo: {
    inverse: takenBackBy<Changed>(({ tx, actor }, { id, version, before }) => changeRule(tx, actor, { ruleId: id, version, ...before })),
  },
});

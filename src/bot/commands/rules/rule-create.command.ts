import { createRule, switchRule } from "../../../domain/rules/write-rule";
import { recordsNamed } from "../../rules/records-named";
import { readRule } from "../../rules/read-rule";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./rule-create.grammar";

/** A draft, read back as one sentence: it runs when its author switches it on. */
export const ruleCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { text }) {
    const definition = readRule(text, await recordsNamed(text, tx.lexicon), await tx.records.types());
    const { id, version } = await createRule(tx, actor, { name: text.trim().slice(0, 200), definition });
    return { ...showRecord("rule", id), undo: { subject: { kind: "rule", id }, version, before: null } };
  },
  undo: {
    inverse: async ({ tx, actor }, { subject }) => {
      await switchRule(tx, actor, { ruleId: subject.id, to: "archived" });
    },
  },
});

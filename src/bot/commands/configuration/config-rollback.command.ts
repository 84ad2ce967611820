import { configurationDiffCard } from "../../../../cards/configuration/configuration-diff.card";
import { foretellRollback, rollBack } from "../../../domain/configuration/roll-back";
import { Refusal } from "../../../domain/shared/refusal";
import { changesAsLines, changesInWords, faultsInWords } from "../../presenters/configuration-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./config-rollback.grammar";

export const configRollback = defineCommand({
  ...grammar,
  async foretell({ tx, actor }, { version }) {
    const { changes, faults } = await foretellRollback(tx, actor, version);
    const [fault] = faultsInWords(faults, actor);
    if (fault) throw new Refusal("configuration.cannotRollBack", { version, reason: `${fault.where}: ${fault.why.replace(/[。.]$/, "")}` });
    return changesAsLines(changes, actor);
  },
  async handle({ tx, actor }, { version }) {
    const before = (await tx.configuration.newest())?.number ?? 0;
    const changes = await rollBack(tx, actor, version);
    // The version that this makes is kept when the transaction ends.
    const to = before + 1;
    return showCard(
      configurationDiffCard.render({ from: before, to, changes: changesInWords(changes, actor), count: changes.length }, actor.language),
    );
  },
  undo: {
    instead: {
      zh: "回滚也是一个新版本：发送“配置历史”，再回滚到它前面那一版。",
      en: "A rollback is a version too: send “config history” and roll back to the one before it.",
    },
  },
});

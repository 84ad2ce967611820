import { dropConfiguration, importConfiguration } from "../../../domain/configuration/import-configuration";
import { changesAsLines } from "../../presenters/configuration-in-words";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./config-file.grammar";

export const configFile = defineCommand({
  ...grammar,
  async foretell({ tx, actor }, { file, to }) {
    const found = to === "drop" ? null : await tx.configuration.findFile(file.id);
    return found ? changesAsLines(found.changes, actor) : null;
  },
  async handle({ tx, actor }, { file, to }) {
    await (to === "drop" ? dropConfiguration : importConfiguration)(tx, actor, { id: file.id });
    return showRecord("configurationFile", file.id);
  },
  undo: {
    instead: {
      zh: "启用前的配置还在：发送“配置历史”，再“配置回滚”到那一版。",
      en: "The configuration of before is kept: send “config history”, then “config rollback” to that version.",
    },
  },
});

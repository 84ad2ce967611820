import { dropImport, startImport } from "../../../domain/imports/run-import";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./import-move.grammar";

export const importMove = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { file, to }) {
    const { id } = await (to === "drop" ? dropImport : startImport)(tx, actor, { id: file.id });
    return showRecord("import", id);
  },
  undo: {
    instead: {
      zh: "导入的记录请逐条处理；放弃的可以把文件再发一次。",
      en: "Handle imported records one by one; a dropped file can be sent again.",
    },
  },
});

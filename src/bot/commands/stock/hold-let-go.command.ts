import { letHoldGo } from "../../../domain/holds/end-hold";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./hold-let-go.grammar";

export const holdLetGo = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { hold }) {
    const { id } = await letHoldGo(tx, actor, { id: subjectOf(hold).id });
    return showRecord("stockHold", id);
  },
  undo: { instead: { zh: "请再留一次，例如「给博远留20个C50」。", en: "Please hold it again: “hold 40 C50 for Acme”." } },
});

import { month as monthInWords } from "../../../../cards/kit/format";
import { reopenMonth } from "../../../domain/month-close/close-month";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { wholeMonthSaid } from "./month-close.command";
import { grammar } from "./month-reopen.grammar";

export const monthReopen = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { month: said, reason }) {
    const month = wholeMonthSaid(said);
    await reopenMonth(tx, actor, { month, reason });
    return { parts: [{ kind: "text", text: toastText("monthReopened", { month: monthInWords(month, actor.language) }, actor.language) }] };
  },
  undo: { instead: { zh: "改完后再关账：“关账 10月”。", en: 'Close it again when it is corrected: "close October".' } },
});

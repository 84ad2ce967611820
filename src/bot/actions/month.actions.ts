import { month as monthInWords } from "../../../cards/kit/format";
import { closeMonth } from "../../domain/month-close/close-month";
import { readMonthCheck } from "../../domain/month-close/month-check";
import { daysOfMonth, monthItems } from "../../domain/month-close/month";
import { Refusal } from "../../domain/shared/refusal";
import { monthCheck, showMonthItem } from "../commands/month/month-check.command";
import { keepPlace } from "../conversation/list-place";
import { monthCheckOf } from "../presenters/month-check";
import { toastText } from "../texts/toasts";
import { defineAction, type Action } from "./define-action";

const aMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Refuses `action.unknown` for what no card of ours says. */
function monthOf(id: string): string {
  if (!aMonth.test(id)) throw new Refusal("action.unknown", { action: id.slice(0, 40) });
  return id;
}

export const monthActions: readonly Action[] = [
  defineAction({
    name: "month.check",
    permission: "month.check",
    async handle(context, { id }) {
      const [said = "", word = ""] = id.split(".");
      const month = monthOf(said);
      const item = monthItems.find((each) => each === word);
      if (!item) throw new Refusal("action.unknown", { action: word.slice(0, 40) });
      const { goesOn, ...reply } = await showMonthItem(context, month, item);
      await keepPlace(context, { command: monthCheck.name, args: { month: daysOfMonth(month), item } }, goesOn ?? null);
      return reply;
    },
  }),
  defineAction({
    name: "month.close",
    permission: "month.close",
    async handle({ tx, actor }, { id, version }) {
      const month = monthOf(id);
      await closeMonth(tx, actor, { month, version });
      const text = toastText("monthClosed", { month: monthInWords(month, actor.language) }, actor.language);
      return {
        parts: [{ kind: "card", card: monthCheckOf(actor, await readMonthCheck(tx, actor, month)) }],
        toast: { text, tone: "good" },
      };
    },
  }),
];

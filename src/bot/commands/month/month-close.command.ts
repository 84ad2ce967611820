import { month as monthInWords } from "../../../../cards/kit/format";
import { closeMonth, requireClosable, restoreBooks, booksRef } from "../../../domain/month-close/close-month";
import { readMonthCheck } from "../../../domain/month-close/month-check";
import { monthOfDay, openItems } from "../../../domain/month-close/month";
import { endOfMonth, type CalendarDay } from "../../../domain/shared/calendar-day";
import type { Books } from "../../../domain/shared/closed-books";
import { Refusal } from "../../../domain/shared/refusal";
import { dialogueTexts } from "../../texts/dialogue";
import { toastText } from "../../texts/toasts";
import { defineCommand, takenBackBy } from "../define-command";
import { grammar } from "./month-close.grammar";

/** Asked first, with what is still open; taken back by reopening. */
export const monthClose = defineCommand({
  ...grammar,
  async foretell({ tx, actor }, { month: said }) {
    const month = wholeMonthSaid(said);
    await requireClosable(tx, month);
    const { items, closed } = await readMonthCheck(tx, actor, month);
    if (closed) throw new Refusal("month.closedAlready", { month });
    const open = items.filter(({ item, count }) => openItems.has(item) && count > 0).length;
    const params = { month: monthInWords(month, actor.language), count: open };
    return toastText(open === 0 ? "monthReady" : "monthHasOpen", params, actor.language);
  },
  async handle({ tx, actor }, { month: said }) {
    const month = wholeMonthSaid(said);
    const before: Pick<Books, "closedThrough"> = { closedThrough: (await tx.books.read()).closedThrough };
    const { version } = await closeMonth(tx, actor, { month });
    const text = toastText("monthClosed", { month: monthInWords(month, actor.language) }, actor.language);
    return { parts: [{ kind: "text", text }], undo: { subject: booksRef, version, before } };
  },
  undo: {
    inverse: takenBackBy<Pick<Books, "closedThrough">>(({ tx, actor }, { version, before }) =>
      restoreBooks(tx, actor, before, version, dialogueTexts[actor.language].undoReason),
    ),
    instead: { zh: "发送“重开 10月 原因”可以重开。", en: 'A closed month is opened again by "reopen October, reason".' },
  },
});

/** A month, or the day it ends on; books are not closed in the middle of one. Refuses `month.whichOne`. */
export function wholeMonthSaid({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }): string {
  const month = monthOfDay(to);
  const whole = to === endOfMonth(to) && monthOfDay(from) === month;
  if (!whole) throw new Refusal("month.whichOne", { month });
  return month;
}

import { monthMeant, readMonthCheck, readMonthItem } from "../../../domain/month-close/month-check";
import { monthItems, monthOfDay, type MonthItem } from "../../../domain/month-close/month";
import { monthCheckOf, monthListOf } from "../../presenters/month-check";
import { defineCommand, type CommandContext, type CommandReply } from "../define-command";
import { rowsOnPage, showPage } from "../paging";
import { showCard } from "../replies";
import { grammar } from "./month-check.grammar";

/** What is to be looked at before a month is closed, or the documents behind one line of it. */
export const monthCheck = defineCommand({
  ...grammar,
  async handle(context, { month: said, item: word }) {
    const { tx, actor } = context;
    const month = said ? monthOfDay(said.to) : await monthMeant(tx);
    const item = monthItems.find((each) => each === word);
    return item ? showMonthItem(context, month, item) : showCard(monthCheckOf(actor, await readMonthCheck(tx, actor, month)));
  },
});

export async function showMonthItem(context: CommandContext, month: string, item: MonthItem): Promise<CommandReply> {
  const { tx, actor, from } = context;
  const all = await readMonthItem(tx, actor, month, item);
  const begin = from ? all.findIndex(({ key }) => key === from.after) + 1 : 0;
  const items = all.slice(begin, begin + rowsOnPage);
  const next = begin + items.length < all.length ? (items.at(-1)?.key ?? null) : null;
  return showPage(context, { items, next }, (page) => monthListOf(tx, actor, { month, item, rows: items, page }));
}

import { todoListCard } from "../../../../cards/todos/todo-list.card";
import { day } from "../../../../cards/kit/format";
import type { Actor } from "../../../domain/shared/actor";
import { listTodos } from "../../../domain/todos/list-todos";
import type { ArgumentValues } from "../../conversation/arguments";
import { todoLines } from "../../presenters/todo-lines";
import { namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { requireTeam } from "../require-team";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./todo-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

export const todoList = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const personId = asked.for?.id ?? actor.personId;
    await requireTeam(tx, actor, personId);
    const found = await listTodos(tx, actor, { personId, page: pageAsked(context), ...(asked.period && { period: asked.period }) });
    const who = await namesOf(tx, actor, [personId]);
    const todos = todoLines(tx, actor, found.items);
    const asking = inWords(asked, who(personId), actor);
    return showPage(context, found, (page) => todoListCard.render({ asked: asking, todos, page }, actor.language));
  },
});

/** "韩梅梅 · 2026-11-23 周一 – 2026-11-29 周日": whose and for when, as far as it was said. */
function inWords({ for: whose, period }: Asked, name: string, { language }: Actor): string | null {
  const days = period && (period.from === period.to ? [period.from] : [period.from, period.to]);
  const said = [whose && name, days?.map((each) => day(each, language)).join(" – ")].filter(Boolean);
  return said.length === 0 ? null : said.join(" · ");
}

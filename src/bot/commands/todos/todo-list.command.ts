import { todoListCard } from "../../../../cards/todos/todo-list.card";
import { day } from "../../../../cards/kit/format";
import type { Actor } from "../../../domain/shared/actor";
import { listTodos } from "../../../domain/todos/list-todos";
import type { ArgumentValues } from "../../conversation/arguments";
import { todoLines } from "../../presenters/todo-lines";
import { namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { requireTeam } from "../require-team";
import { showCard } from "../replies";
import { grammar } from "./todo-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

export const todoList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const personId = asked.for?.id ?? actor.personId;
    await requireTeam(tx, actor, personId);
    const page = { limit: 50, after: null };
    const { items, next } = await listTodos(tx, actor, { personId, page, ...(asked.period && { period: asked.period }) });
    const who = await namesOf(tx, actor, [personId]);
    const todos = todoLines(tx, actor, items);
    return showCard(todoListCard.render({ asked: inWords(asked, who(personId), actor), todos, more: next !== null }, actor.language));
  },
});

/** "韩梅梅 · 2026-11-23 周一 – 2026-11-29 周日": whose and for when, as far as it was said. */
function inWords({ for: whose, period }: Asked, name: string, { language }: Actor): string | null {
  const days = period && (period.from === period.to ? [period.from] : [period.from, period.to]);
  const said = [whose && name, days?.map((each) => day(each, language)).join(" – ")].filter(Boolean);
  return said.length === 0 ? null : said.join(" · ");
}

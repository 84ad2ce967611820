import { duplicateListCard } from "../../../../cards/merges/duplicate-list.card";
import { scopeOf } from "../../../domain/access/scope";
import type { MergeKind } from "../../../domain/merges/merge";
import type { Id } from "../../../domain/shared/id";
import { customerName } from "../../presenters/wording";
import { defineCommand, type CommandContext } from "../define-command";
import { rowsOnPage, showPage } from "../paging";
import { grammar } from "./duplicate-list.grammar";

/** More pairs than this are looked through after the first ones are merged. */
const most = 500;

/** Pairs that look alike, of which the reader may see both; each says the message that merges just these two. */
export const duplicateList = defineCommand({
  ...grammar,
  async handle(context, { of }) {
    const { tx, actor, from } = context;
    const kind: MergeKind = of === "lead" ? "lead" : "customer";
    const alike = await tx.merges.alike(kind, most);
    const called = await namesOf(
      context,
      kind,
      alike.flatMap(({ one, other }) => [one.id, other.id]),
    );
    const pairs = alike.flatMap(({ one, other, by }) => {
      const [first, second] = [called.get(one.id), called.get(other.id)];
      return first && second
        ? [{ key: `${one.id}${other.id}`, one: first.number, oneName: first.name, other: second.number, otherName: second.name, by }]
        : [];
    });
    const start = from === undefined ? 0 : pairs.findIndex(({ key }) => key === from.after) + 1;
    const items = pairs.slice(start, start + rowsOnPage);
    const next = pairs.length > start + rowsOnPage ? (items.at(-1)?.key ?? null) : null;
    const mayMerge = actor.permissions.has("record.merge");
    return showPage(context, { items, next }, (page) => duplicateListCard.render({ kind, pairs: items, mayMerge, page }, actor.language));
  },
});

interface Called {
  readonly number: string;
  readonly name: string;
}

/** Those of the reader's scope. */
async function namesOf({ tx, actor }: CommandContext, kind: MergeKind, ids: readonly Id[]): Promise<ReadonlyMap<Id, Called>> {
  const scope = scopeOf(actor);
  if (kind === "customer") {
    const found = await tx.customers.findMany(scope, [...new Set(ids)]);
    return new Map(found.map((each) => [each.id, { number: each.number, name: customerName(each, actor) }]));
  }
  const called = new Map<Id, Called>();
  for (const id of new Set(ids)) {
    const lead = await tx.leads.find(scope, id);
    if (lead) called.set(id, { number: lead.number, name: lead.company });
  }
  return called;
}

import type { Card } from "../../../cards/kit/nodes";
import type { ListPage } from "../../../cards/kit/list-view";
import type { Page, PageRequest } from "../../domain/shared/page";
import type { CommandContext, CommandReply } from "./define-command";
import { showCard } from "./replies";

/** Rows of one page: what is still looked through on a phone. */
export const rowsOnPage = 20;

/** The page that is asked for: the first, or the one behind the last row shown. */
export function pageAsked({ from }: CommandContext): PageRequest {
  return { limit: rowsOnPage, after: from?.after ?? null };
}

/** One page of a list; "next page" goes on behind it. */
export async function showPage(
  { from }: CommandContext,
  { items, next }: Pick<Page<unknown>, "next"> & { readonly items: { readonly length: number } },
  drawn: (page: ListPage) => Card | Promise<Card>,
): Promise<CommandReply> {
  const before = from?.shown ?? 0;
  return { ...showCard(await drawn({ before, next })), goesOn: next === null ? null : { after: next, shown: before + items.length } };
}

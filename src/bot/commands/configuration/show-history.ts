import { configurationHistoryCard } from "../../../../cards/configuration/configuration-history.card";
import { systemId } from "../../../domain/access/identify-actor";
import { sectionName } from "../../presenters/configuration-in-words";
import { localMoment, namesOf } from "../../presenters/wording";
import type { CommandContext, CommandReply } from "../define-command";
import { pageAsked, showPage } from "../paging";

/** Every configuration that there was, newest first: who changed what, and when. */
export async function showHistory(context: CommandContext): Promise<CommandReply> {
  const { tx, actor } = context;
  const { items, next } = await tx.configuration.list(pageAsked(context));
  const who = await namesOf(
    tx,
    actor,
    items.map(({ actorId }) => actorId),
  );
  const versions = items.map(({ number, madeAt, actorId, cause, causeOf, changed }) => ({
    number,
    at: localMoment(actor, madeAt),
    by: actorId === systemId ? "–" : who(actorId),
    cause,
    of: causeOf,
    sections: changed.map((section) => sectionName(section, actor.language)),
  }));
  return showPage(context, { items: versions, next }, (page) => configurationHistoryCard.render({ versions, page }, actor.language));
}

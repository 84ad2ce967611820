import { leadListCard } from "../../../../cards/leads/lead-list.card";
import { listOf } from "../../../domain/company/word-lists";
import { scopeOf } from "../../../domain/access/scope";
import { sourceNamed } from "../../presenters/lead-source";
import { namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./lead-list.grammar";

/** The pool's leads, or those under way in the actor's scope, the newest first. */
export const leadList = defineCommand({
  ...grammar,
  async handle(context, { owner, pool }) {
    const { tx, actor } = context;
    const states = pool === "yes" ? (["pool"] as const) : (["new", "assigned", "contacted"] as const);
    const filter = { states, ...(owner && { ownerId: owner.id }) };
    const found = await tx.leads.list(scopeOf(actor), filter, pageAsked(context));
    const sources = await listOf(tx, "leadSources");
    const who = await namesOf(tx, actor, [owner?.id ?? null, ...found.items.map((lead) => lead.ownerId)]);
    const leads = found.items.map(({ id, version, number, company, contactName, source, state, ownerId }) => ({
      id,
      version,
      number,
      company,
      contact: contactName,
      source: sourceNamed(sources, source, actor.language),
      state,
      owner: ownerId === null ? null : who(ownerId),
    }));
    const asked = owner ? who(owner.id) : null;
    const mayClaim = actor.permissions.has("lead.claim");
    return showPage(context, found, (page) => leadListCard.render({ asked, pool: pool === "yes", mayClaim, leads, page }, actor.language));
  },
});

import { leadListCard } from "../../../../cards/leads/lead-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./lead-list.grammar";

/** The pool's leads, or those under way in the actor's scope, the newest first. */
export const leadList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { owner, pool }) {
    const states = pool === "yes" ? (["pool"] as const) : (["new", "assigned", "contacted"] as const);
    const filter = { states, ...(owner && { ownerId: owner.id }) };
    const { items, next } = await tx.leads.list(scopeOf(actor), filter, { limit: 50, after: null });
    const who = await namesOf(tx, actor, [owner?.id ?? null, ...items.map((lead) => lead.ownerId)]);
    const leads = items.map(({ id, version, number, company, contactName, source, state, ownerId }) => ({
      id,
      version,
      number,
      company,
      contact: contactName,
      source,
      state,
      owner: ownerId === null ? null : who(ownerId),
    }));
    const asked = owner ? who(owner.id) : null;
    return showCard(
      leadListCard.render(
        { asked, pool: pool === "yes", mayClaim: actor.permissions.has("lead.claim"), leads, more: next !== null },
        actor.language,
      ),
    );
  },
});

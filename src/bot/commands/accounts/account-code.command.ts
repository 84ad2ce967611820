import { offerLinkCode } from "../../../domain/access/link-by-code";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { grammar } from "./account-code.grammar";

export const accountCode = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { person }) {
    // A group would read it too.
    if (!at.direct) throw new Refusal("link.onlyDirect");
    const { id } = await offerLinkCode(tx, actor, person.id);
    return { parts: [{ kind: "liveCard", card: "linkCode", subject: { kind: "linkCode", id }, once: true }] };
  },
});

import { unlinkAccounts } from "../../../domain/access/link-account";
import { nameOf } from "../../../domain/access/person";
import { accountText } from "../../texts/accounts";
import { defineCommand } from "../define-command";
import { grammar } from "./account-unlink.grammar";

export const accountUnlink = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { person: { id }, platform = null }) {
    const { person, count } = await unlinkAccounts(tx, actor, { personId: id, platform });
    const text = accountText("unlinked", actor.language, { name: nameOf(person, actor.language), count: String(count) });
    return { parts: [{ kind: "text", text }] };
  },
});

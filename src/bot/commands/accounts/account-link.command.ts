import { setEmail } from "../../../domain/access/change-person";
import { mapAccount } from "../../../domain/access/link-account";
import { nameOf } from "../../../domain/access/person";
import { Refusal } from "../../../domain/shared/refusal";
import { accountText } from "../../texts/accounts";
import { defineCommand } from "../define-command";
import { grammar } from "./account-link.grammar";

export const accountLink = defineCommand({
  ...grammar,
  async handle({ tx, actor, mentioned = [] }, { person: { id }, email }) {
    const say = (name: Parameters<typeof accountText>[0], facts: Readonly<Record<string, string>>) => ({
      parts: [{ kind: "text" as const, text: accountText(name, actor.language, facts) }],
    });
    if (email) {
      const person = await setEmail(tx, actor, { id, email });
      return say("emailSet", { name: nameOf(person, actor.language), email });
    }
    const [user, another] = mentioned;
    if (!user || another) throw new Refusal("link.whose");
    const person = await mapAccount(tx, actor, { personId: id, user });
    return say("linked", { name: nameOf(person, actor.language) });
  },
});

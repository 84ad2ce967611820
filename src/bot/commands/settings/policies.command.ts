import { changePolicy, policyOf, setPolicy, type PolicyChange, type PolicyName } from "../../../domain/configuration/change-policy";
import { settingList } from "../../presenters/setting-lists";
import { readPolicyWish } from "../../settings/read-policy";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./policies.grammar";

/** Limits and times that are one setting each. */
export const settingsPolicies = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { text = "" }) {
    const wish = readPolicyWish(text);
    const before = wish?.change ? await policyOf(tx, wish.name) : null;
    if (wish?.change && before) await changePolicy(tx, actor, wish.name, wish.change(before));
    const shown = showCard(await settingList(tx, actor, "policies"));
    return wish && before ? { ...shown, undo: { subject: { kind: "setting", id: wish.name }, version: null, before } } : shown;
  },
  undo: {
    inverse: ({ tx, actor }, { subject, before }) => setPolicy(tx, actor, subject.id as PolicyName, before as PolicyChange),
  },
});

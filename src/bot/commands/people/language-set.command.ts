import { setLanguage } from "../../../domain/access/change-person";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./language-set.grammar";

/** The language the bot speaks with this person, from this answer on. */
export const languageSet = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { language }) {
    const { language: now } = await setLanguage(tx, actor, language === "zh" ? "zh" : "en");
    return { parts: [{ kind: "text", text: toastText("languageSet", {}, now) }] };
  },
});

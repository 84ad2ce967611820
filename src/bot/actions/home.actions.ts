import { homeCard } from "../../../cards/people/home.card";
import { setLanguage } from "../../domain/access/change-person";
import { defineAction, type Action } from "./define-action";
import { toastText } from "../texts/toasts";
import { liveCard } from "./answers";

/** The person's own start page, where a platform has a place for one. */
export const homeActions: readonly Action[] = [
  defineAction({
    name: "home.open",
    permission: null,
    handle: ({ actor }) => Promise.resolve({ parts: [liveCard(homeCard.name, { kind: "person", id: actor.personId })] }),
  }),
  ...(["zh", "en"] as const).map((language) =>
    defineAction({
      name: language === "zh" ? "settings.chinese" : "settings.english",
      permission: null,
      async handle({ tx, actor }) {
        await setLanguage(tx, actor, language);
        return { parts: [], toast: { text: toastText("languageSet", {}, language), tone: "good" }, refreshTapped: true };
      },
    }),
  ),
];

import type { Card } from "../../../cards/kit/nodes";
import { messageTextsCard } from "../../../cards/messages/message-texts.card";
import { messageFields, ownMessageTexts, templateNames, type TemplateName } from "../../domain/messages/message-texts";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { textFor } from "../customer-notices/templates";
import { fieldNames, occasionNames, withFieldNames } from "../texts/message-texts";

/** All texts in the viewer's language, or both of one occasion with the fields that it knows. */
export async function messageTexts(tx: Tx, viewer: Actor, only: TemplateName | null): Promise<Card> {
  const own = await ownMessageTexts(tx);
  const languages = only === null ? [viewer.language] : (["zh", "en"] as const);
  const occasions = (only === null ? templateNames : [only]).map((name) => ({
    called: occasionNames[name][viewer.language],
    texts: languages.map((language) => {
      const { title, body, isOwn } = textFor(name, language, own);
      return { language, title: withFieldNames(title, viewer.language), body: withFieldNames(body, viewer.language), isOwn };
    }),
    fields: messageFields[name].map((field) => `{${fieldNames[field]?.[viewer.language] ?? field}}`),
  }));
  return messageTextsCard.render({ occasions, mayChange: viewer.permissions.has("configuration.manage") }, viewer.language);
}

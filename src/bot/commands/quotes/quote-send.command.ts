import { sendQuote } from "../../../domain/quotes/send-quote";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./quote-send.grammar";

const channels = ["email", "sms"] as const;

export const quoteSend = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { quote, contact, channel, cc }) {
    const chosen = channels.find((each) => each === channel);
    const sent = await sendQuote(tx, actor, {
      id: quote.id,
      ...(contact && { contactId: contact.id }),
      ...(chosen && { channel: chosen }),
      ...(cc && { copyTo: cc.id }),
    });
    return showRecord("quote", sent.id);
  },
  undo: {
    instead: {
      zh: "报价已经发给客户，请改成新版本再发。",
      en: "The quote is with the customer; please revise it and send the new version.",
    },
  },
});

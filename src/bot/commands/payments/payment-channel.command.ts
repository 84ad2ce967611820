import { chooseChannel, giveUpChannel } from "../../owner-channels/choose-channel";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./payment-channel.grammar";

/** The group where it is said hears what the speaker's customers pay, or hears of it no more. */
export const paymentChannel = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { way }) {
    const stop = way === "stop";
    await (stop ? giveUpChannel : chooseChannel)(tx, actor, at);
    return { parts: [{ kind: "text", text: toastText(stop ? "channelGivenUp" : "channelChosen", {}, actor.language) }] };
  },
  undo: { instead: { zh: "在群里说“这个群不要再发回款”就停。", en: "Say “stop posting payments here” in the group to end it." } },
});

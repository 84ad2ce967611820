import { note, text } from "./build";
import type { Card } from "./nodes";

const words = {
  zh: {
    follows: "内容太长，卡片放不下，全文见后面的文字。",
    onAsking: "内容变长了，卡片放不下。发送「看」加编号，全文会以文字发出。",
  },
  en: {
    follows: "This is too long for a card; all of it follows as text.",
    onAsking: "This has grown too long for a card. Send “show” and its number, and all of it comes as text.",
  },
};

/** Of a card that is too large for its platform: title, state and summary, and where the rest is to be had. */
export function headOf({ translated: _both, ...card }: Card, rest: "follows" | "onAsking"): Card {
  return { ...card, nodes: [text(card.summary), note(words[card.language][rest])] };
}

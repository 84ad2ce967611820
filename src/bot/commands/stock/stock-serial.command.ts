import { serialCard } from "../../../../cards/stock/serial.card";
import { Refusal } from "../../../domain/shared/refusal";
import { serialNumbers } from "../../../domain/stock/serial-numbers";
import type { ReplyPart } from "../../pipeline/chat-reply";
import { serialHistory } from "../../presenters/serial-history";
import { defineCommand } from "../define-command";
import { grammar } from "./stock-serial.grammar";

/** As many as are read at a glance; a range of a hundred is asked for piece by piece. */
const mostShown = 5;

/** Where a piece is, whose it is, how it came there. One number may stand on pieces of several products. */
export const stockSerial = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { serials }) {
    const parts: ReplyPart[] = [];
    for (const { productId, numbers } of serials) {
      for (const number of serialNumbers(numbers)) {
        const pieces = (await tx.serials.byNumber(number)).filter((piece) => productId === null || piece.productId === productId);
        if (pieces.length === 0) throw new Refusal("serial.unknown", { serial: number });
        for (const piece of pieces)
          parts.push({ kind: "card", card: serialCard.render(await serialHistory(tx, actor, piece), actor.language) });
        if (parts.length > mostShown) throw new Refusal("serial.tooManyToShow", { most: mostShown });
      }
    }
    return { parts };
  },
});

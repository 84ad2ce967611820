import { linkCodeCard } from "../../../cards/access/link-code.card";
import { drawLinkCode } from "../../domain/access/link-by-code";
import { definePresenter } from "./define-presenter";
import { namesOf } from "./wording";

/** Draws the code itself: it exists nowhere before it is shown. */
export const linkCodePresenter = definePresenter({
  card: "linkCode",
  async present(tx, viewer, subject) {
    const drawn = await drawLinkCode(tx, viewer.personId, subject.id);
    if (!drawn) return null;
    const name = (await namesOf(tx, viewer, [drawn.personId]))(drawn.personId);
    const minutes = Math.ceil((drawn.expiresAt.getTime() - tx.now.getTime()) / 60_000);
    return linkCodeCard.render({ name, code: drawn.code, minutes }, viewer.language);
  },
});

import { Refusal, type RefusalParams } from "../../domain/shared/refusal";
import { noticeText } from "../texts/notices";
import { refusalSentence } from "../texts/refusals";
import { defineNotice, type Notice } from "./define-notice";
import { fact, withSentence } from "./to-people";

/** A flow that cannot be followed any more is told to its author and to the operations leads, with the reason. */
export const flowNotices: readonly Notice[] = [
  defineNotice({
    on: "approvalFlow.broken",
    tellActor: true,
    async tell(tx, event) {
      const leads = (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
      const why = new Refusal(fact(event, "code") ?? "", (event.data["params"] ?? {}) as RefusalParams);
      return withSentence(tx, [fact(event, "ownerId"), ...leads], (language) =>
        noticeText("flowBroken", { number: fact(event, "number") ?? "", why: refusalSentence(why, language) }, language),
      );
    },
  }),
];

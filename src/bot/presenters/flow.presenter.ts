import { flowCard } from "../../../cards/approvals/flow.card";
import { definePresenter } from "./define-presenter";
import { flowInWords } from "./flow-in-words";
import { localMoment, namesOf } from "./wording";

export const flowPresenter = definePresenter({
  card: "approvalFlow",
  async present(tx, viewer, subject) {
    if (!viewer.permissions.has("flow.read")) return null;
    const flow = await tx.flows.find(subject.id);
    if (!flow) return null;
    const who = await namesOf(tx, viewer, [flow.ownerId]);
    const { id, version, number, name, state, edition, definition, proposed, publishedAt } = flow;
    return flowCard.render(
      {
        id,
        version,
        number,
        name,
        state,
        edition,
        sentence: definition && (await flowInWords(tx, viewer, definition)),
        proposed: proposed && (await flowInWords(tx, viewer, proposed)),
        owner: who(flow.ownerId),
        publishedAt: publishedAt && localMoment(viewer, publishedAt),
        mayManage: viewer.permissions.has("flow.manage"),
      },
      viewer.language,
    );
  },
});

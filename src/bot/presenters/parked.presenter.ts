import { parkedCard } from "../../../cards/operations/parked.card";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import type { ParkedGroup } from "../parked/parked-store";
import { webhookPlatform } from "../webhooks/call-webhooks";
import { referenceOf } from "../parked/retry-parked";
import { definePresenter } from "./define-presenter";
import { localMoment, namesOf } from "./wording";

/** Groups as their cards show them, with names and times as the viewer reads them. */
export async function parkedInWords(tx: Tx, viewer: Actor, groups: readonly ParkedGroup[]) {
  const who = await namesOf(
    tx,
    viewer,
    groups.map(({ personId }) => personId),
  );
  return groups.map((group) => ({
    reference: referenceOf(group),
    kind: group.where === webhookPlatform ? ("webhook" as const) : group.kind,
    count: group.count,
    person: group.personId && who(group.personId),
    where: group.where,
    since: localMoment(viewer, group.since),
    problem: group.problem,
  }));
}

export const parkedPresenter = definePresenter({
  card: "parked",
  async present(tx, viewer, subject) {
    if (!viewer.permissions.has("parked.handle")) return null;
    const group = await tx.parked.groupOf(subject.id);
    if (!group) return null;
    const [shown] = await parkedInWords(tx, viewer, [group]);
    return shown ? parkedCard.render({ ...shown, id: group.id, version: 1 }, viewer.language) : null;
  },
});

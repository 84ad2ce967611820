import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { ConversationRef } from "../pipeline/chat-event";

/** From now on the news of the actor's customers' money comes into this group too. Refuses `payment.channelOnlyGroup` in a direct chat. */
export async function chooseChannel(tx: Tx, actor: Actor, { platform, conversation, direct }: ConversationRef): Promise<void> {
  if (direct) throw new Refusal("payment.channelOnlyGroup");
  const before = await channelOn(tx, actor, platform);
  await tx.ownerChannels.put(actor.personId, { platform, conversation }, tx.now);
  note(tx, actor, before, { platform, conversation });
}

/** It comes into no group of that platform any more. Refuses `payment.noChannel`. */
export async function giveUpChannel(tx: Tx, actor: Actor, { platform }: ConversationRef): Promise<void> {
  const before = await channelOn(tx, actor, platform);
  if (before === null) throw new Refusal("payment.noChannel");
  await tx.ownerChannels.drop(actor.personId, platform);
  note(tx, actor, before, null);
}

async function channelOn(tx: Tx, { personId }: Actor, platform: string) {
  const found = (await tx.ownerChannels.of(personId)).find((each) => each.platform === platform);
  return found ? { ...found } : null;
}

type Facts = Readonly<Record<string, unknown>> | null;

function note(tx: Tx, actor: Actor, before: Facts, after: Facts): void {
  const subject = { kind: "person", id: actor.personId };
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "person.chooseChannel", subject, before, after });
}

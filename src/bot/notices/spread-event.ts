import type { Flow } from "../../domain/flows/define-flow";
import { chainOf, inChain } from "../../domain/rules/rule-chain";
import { isInUse, modulesOf } from "../../domain/shared/modules";
import type { Tx } from "../../domain/shared/tx";
import { directChatOf } from "../pipeline/chat-event";
import type { NewDelivery } from "../pipeline/stores";
import type { KeptEvent, Notice } from "./define-notice";
import { shownOn } from "./shown-on";

/**
 * What follows from one event, in one transaction with the mark that it was done: the flows that start work
 * downstream, the notices to each person in the direct chat of each platform they are linked to, and a refresh of
 * every posted card of the event's subject, of what else shows it (`shownOn`), and of the start pages of who is concerned.
 */
export async function spreadEvent(tx: Tx, event: KeptEvent, flows: readonly Flow[], notices: readonly Notice[]): Promise<void> {
  // What follows from a rule's doing says so too: a rule never follows from itself.
  const within = inChain(tx, chainOf(event));
  for (const flow of flows) if (flow.on === event.type || flow.on === "*") await flow.start(within, event);
  const deliveries: NewDelivery[] = [];
  const concerned = new Set<string>([event.actorId]);
  // Of a part that the company does not use nobody hears.
  const told = isInUse(await modulesOf(tx), event.type);
  for (const [index, notice] of notices.entries()) {
    if (notice.on !== event.type || !told) continue;
    const heard = new Set<string>(notice.tellActor ? [] : [event.actorId]);
    for (const { personId, part, channel } of await notice.tell(tx, event)) {
      if (channel) {
        const { platform, conversation } = channel;
        deliveries.push({
          onceKey: `notice:${event.id}:${index}:group:${platform}:${conversation}`,
          platform,
          conversation,
          personId,
          part,
        });
        continue;
      }
      if (heard.has(personId)) continue;
      heard.add(personId);
      concerned.add(personId);
      for (const user of await tx.people.chatUsersOf(personId)) {
        const { platform } = user;
        const onceKey = `notice:${event.id}:${index}:${personId}:${platform}:${user.workspace}`;
        deliveries.push({ onceKey, platform, conversation: directChatOf(user), personId, part });
      }
    }
  }
  await tx.deliveries.add(deliveries);
  await tx.deliveries.refreshCardsOf(event.subject, event.id);
  for (const other of shownOn(event)) await tx.deliveries.refreshCardsOf(other, event.id);
  for (const personId of concerned) {
    if (event.subject.id !== personId) await tx.deliveries.refreshCardsOf({ kind: "person", id: personId }, event.id);
  }
}

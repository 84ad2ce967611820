import { askedDraft, offerDraft, proposalMinutes } from "../../bot/conversation/offer-draft";
import type { DraftWish, ProposeDraft } from "../../bot/conversation/propose-draft";
import type { Vocabulary } from "../../bot/conversation/vocabulary";
import { actorFor } from "../../domain/access/identify-actor";
import type { Tx, UnitOfWork } from "../../domain/shared/tx";
import { startLoop, type Loop } from "../schedule/loop";

export interface DraftProposing {
  readonly work: UnitOfWork;
  readonly vocabulary: Vocabulary;
  readonly propose: ProposeDraft;
  readonly failed: (problem: unknown) => void;
}

const restMs = 500;

/** Asks the model about what was not understood, message by message, between two transactions: no network stands inside one. */
export function startDraftProposer(proposing: DraftProposing): Loop {
  return startLoop(() => proposeNext(proposing), restMs, proposing.failed);
}

/** One message; false when none waits. A model that fails costs this proposal and nothing else. */
export async function proposeNext({ work, vocabulary, propose, failed }: DraftProposing): Promise<boolean> {
  const claimed = await work.run(async (tx) => {
    const wish = await tx.draftWishes.claim(tx.now, new Date(tx.now.getTime() + proposalMinutes * 60_000));
    const context = wish && (await contextOf(tx, wish));
    return wish && { wish, asked: context && askedDraft(vocabulary, context, wish.said) };
  });
  if (!claimed) return false;
  const { wish, asked } = claimed;
  const line = asked && (await propose(asked).catch((problem: unknown) => (failed(problem), null)));
  await work.run(async (tx) => {
    if (!(await tx.draftWishes.lock(wish.id))) return;
    await tx.draftWishes.remove(wish.id);
    const context = await contextOf(tx, wish);
    const reply = context && line && (await offerDraft(vocabulary, context, wish, line));
    if (!reply) return;
    const { platform, conversation } = wish.at;
    await tx.deliveries.add(
      reply.parts.map((part, index) => ({ onceKey: `draft:${wish.id}:${index}`, platform, conversation, personId: wish.personId, part })),
    );
  });
  return true;
}

/** Null for somebody who has left meanwhile. */
async function contextOf(tx: Tx, { personId, at }: DraftWish) {
  const person = await tx.people.find(personId);
  return person?.active ? { tx, actor: await actorFor(tx, person, null), at } : null;
}

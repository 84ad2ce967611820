import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { linkAccount } from "./link-account";
import { codeHashOf, codeMinutes, drawCode, mostWrongCodes, wrongCodesMinutes } from "./link-code";
import type { LinkCode, Stranger } from "./link-store";
import { nameOf, type Person } from "./person";
import type { ChatUserRef } from "./person-store";
import { requirePermission } from "./scope";

const minute = 60_000;

/** A code for that colleague; earlier ones are over. It is drawn when it is shown: see `drawLinkCode`. Refuses `person.notFound`, `person.inactive`. */
export async function offerLinkCode(tx: Tx, actor: Actor, personId: Id): Promise<LinkCode> {
  requirePermission(actor, "person.manage");
  const person = await tx.people.find(personId);
  if (!person) throw new Refusal("person.notFound");
  if (!person.active) throw new Refusal("person.inactive", { name: nameOf(person, actor.language) });
  await tx.links.endCodesOf(personId, tx.now);
  const code: LinkCode = {
    id: newId(),
    personId,
    madeBy: actor.personId,
    codeHash: null,
    expiresAt: new Date(tx.now.getTime() + codeMinutes * minute),
    usedAt: null,
  };
  await tx.links.addCode(code);
  const subject = { kind: "person", id: personId };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "person.offerLinkCode",
    subject,
    before: null,
    after: { linkCode: code.id },
  });
  return code;
}

/** The words of the code, for whoever asked for it and nobody else; each drawing makes the one before worthless. null: over, used, or not theirs. */
export async function drawLinkCode(
  tx: Tx,
  viewerId: Id,
  id: Id,
): Promise<{ readonly code: string; readonly personId: Id; readonly expiresAt: Date } | null> {
  const offered = await tx.links.findCode(id);
  if (!offered || offered.madeBy !== viewerId || isOver(offered, tx.now)) return null;
  const code = drawCode();
  await tx.links.saveCode({ ...offered, codeHash: codeHashOf(code) });
  return { code, personId: offered.personId, expiresAt: offered.expiresAt };
}

export type CodeTried = { readonly kind: "linked"; readonly person: Person } | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * The account of whoever types the code becomes that colleague's. A wrong one is counted, so it is returned and not thrown: what is
 * thrown is undone. Codes: `link.codeWrong`, `link.codeOver`, `link.tooManyTries`.
 */
export async function linkByCode(tx: Tx, user: ChatUserRef, code: string, messageId: Id): Promise<CodeTried> {
  const stranger = await tx.links.lockStranger(user);
  const tries = triesNow(stranger, tx.now);
  if (tries >= mostWrongCodes) return refused("link.tooManyTries", { minutes: wrongCodesMinutes });
  const offered = await tx.links.byHash(codeHashOf(code));
  if (!offered || isOver(offered, tx.now)) {
    await tx.links.saveStranger({ ...stranger, wrongCodes: tries + 1, wrongSince: tries === 0 ? tx.now : stranger.wrongSince });
    return offered ? refused("link.codeOver", {}) : refused("link.codeWrong", {});
  }
  const person = await tx.people.find(offered.personId);
  if (!person) return refused("link.codeOver", {});
  await linkAccount(tx, person, user, { by: "code", actorId: person.id, messageId, toldTo: offered.madeBy });
  await tx.links.saveCode({ ...offered, usedAt: tx.now });
  return { kind: "linked", person };
}

function isOver({ usedAt, expiresAt }: LinkCode, now: Date): boolean {
  return usedAt !== null || expiresAt <= now;
}

function triesNow({ wrongCodes, wrongSince }: Stranger, now: Date): number {
  return wrongSince !== null && now.getTime() - wrongSince.getTime() < wrongCodesMinutes * minute ? wrongCodes : 0;
}

function refused(code: string, params: Readonly<Record<string, number>>): CodeTried {
  return { kind: "refused", refusal: new Refusal(code, params) };
}

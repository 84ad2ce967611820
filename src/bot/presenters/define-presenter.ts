import type { Card } from "../../../cards/kit/nodes";
import { beforeOthers } from "../../domain/access/before-others";
import { actorFor } from "../../domain/access/identify-actor";
import type { Actor } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";

/** Draws one kind of live card from its record's present state, as that viewer may see it; null: there is nothing to see. */
export interface Presenter {
  readonly card: string;
  present(tx: Tx, viewer: Actor, subject: SubjectRef): Promise<Card | null>;
}

export function definePresenter(presenter: Presenter): Presenter {
  return presenter;
}

/** Who reads a card beside the person it was sent for. */
export interface Audience {
  /** Others of its chat read it too: it then shows nothing confidential, whoever asked for it. */
  readonly others?: boolean;
  /** Readers of both languages: it then comes `translated`. */
  readonly bothLanguages?: boolean;
}

/** The card as it is now, for that person in that chat. Throws for a card that nobody presents. */
export async function presentCard(
  tx: Tx,
  presenters: ReadonlyMap<string, Presenter>,
  card: string,
  subject: SubjectRef,
  personId: Id,
  { others = false, bothLanguages = false }: Audience = {},
): Promise<Card | null> {
  const presenter = presenters.get(card);
  if (!presenter) throw new Error(`nothing presents the card "${card}"`);
  const person = await tx.people.find(personId);
  if (!person?.active) return null;
  const actor = await actorFor(tx, person, null);
  const viewer = others ? beforeOthers(actor) : actor;
  const shown = await presenter.present(tx, viewer, subject);
  if (!shown || !bothLanguages) return shown;
  const translated = await presenter.present(tx, { ...viewer, language: viewer.language === "zh" ? "en" : "zh" }, subject);
  return translated ? { ...shown, translated } : shown;
}

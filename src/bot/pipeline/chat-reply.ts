import type { Card } from "../../../cards/kit/nodes";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";

/** A file of a record, made from its state when it is sent; plain JSON, kept with the reply. */
export interface WantedFile {
  /** Which kind of paper: a name of `documents/chat-files.ts`. */
  readonly document: string;
  readonly id: Id;
  readonly format: "pdf" | "xlsx" | "csv" | "json";
  /** What else its maker has to know: the days of a statement. */
  readonly asked?: Readonly<Record<string, string>>;
}

/** One thing to show in the conversation. */
export type ReplyPart =
  /** A sentence; typed text in it is shown literally. */
  | { readonly kind: "text"; readonly text: string }
  /** A card with the facts of this moment: an answer to a question, a pick-list, a form. */
  | { readonly kind: "card"; readonly card: Card }
  /**
   * A card that always shows its record's present state; drawn when it is sent, refreshed when the record changes. `once`: drawn when it
   * is sent and never again, because what it shows is kept nowhere (a link code). `urgent`: a platform that can buzzes the
   * person for it; for what somebody marked as urgent, and nothing else.
   */
  | {
      readonly kind: "liveCard";
      readonly card: string;
      readonly subject: SubjectRef;
      readonly once?: true;
      readonly urgent?: true;
    }
  /** A document to keep: a statement as PDF, as a workbook. */
  | { readonly kind: "file"; readonly file: WantedFile };

/** What a handler answers; kept with the inbox row, so that a redelivered event gets the same. */
export interface ChatReply {
  readonly parts: readonly ReplyPart[];
  /** A short line over a tapped card, answered inline by platforms that can. */
  readonly toast?: { readonly text: string; readonly tone: "info" | "good" | "warning" | "bad" };
  /** true: the tapped card is to show its present state again. */
  readonly refreshTapped?: boolean;
  /** What the tapped card shows from now on: a question that is answered asks no more. */
  readonly tappedBecomes?: Card;
}

export const nothingToSay: ChatReply = { parts: [] };

/** Whether the part asks for answers: a card with a form. */
export function holdsForm(part: ReplyPart): part is ReplyPart & { readonly kind: "card" } {
  return part.kind === "card" && part.card.nodes.some((node) => node.kind === "form");
}

/** Whether what was tapped or sent was not done; the toast says why. */
export function isRefused({ toast }: ChatReply): boolean {
  return toast !== undefined && (toast.tone === "warning" || toast.tone === "bad");
}

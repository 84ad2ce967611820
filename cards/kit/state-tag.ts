import type { Language } from "../../src/domain/shared/actor";
import { stateLabels, type DocumentWithStates, type StateOf } from "../../src/domain/shared/state-labels";
import type { Tone } from "./nodes";

/** One meaning a colour in the whole product: orange waits for somebody, green is good, red is bad, blue is under way. */
const tones: Readonly<Record<string, Tone>> = {
  draft: "neutral",
  shadow: "info",
  on: "good",
  off: "warning",
  archived: "neutral",
  asked: "neutral",
  held: "good",
  takenUp: "good",
  released: "neutral",
  new: "info",
  assigned: "info",
  contacted: "info",
  pool: "neutral",
  qualified: "good",
  disqualified: "neutral",
  open: "info",
  won: "good",
  lost: "bad",
  pendingApproval: "warning",
  pending: "warning",
  approved: "good",
  sent: "info",
  accepted: "good",
  declined: "bad",
  expired: "neutral",
  rejected: "bad",
  returned: "warning",
  superseded: "neutral",
  signed: "good",
  terminated: "bad",
  renewed: "neutral",
  pendingPayment: "warning",
  pendingShipment: "info",
  shipped: "good",
  completed: "good",
  cancelled: "neutral",
  waiting: "bad",
  ready: "warning",
  picking: "info",
  delivered: "good",
  suggested: "info",
  ordered: "info",
  received: "good",
  confirmed: "info",
  partlyReceived: "info",
  closed: "neutral",
  registered: "warning",
  partlySettled: "info",
  settled: "good",
  voided: "neutral",
  withdrawn: "neutral",
  done: "good",
  requested: "warning",
  issued: "good",
  partlyCredited: "info",
  credited: "neutral",
  inspected: "info",
  inProgress: "info",
  resolved: "good",
  sending: "info",
  skipped: "neutral",
  parked: "bad",
  dropped: "neutral",
};

export function stateText<Document extends DocumentWithStates>(document: Document, state: StateOf<Document>, language: Language): string {
  const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = stateLabels[document];
  return labels[state]?.[language] ?? state;
}

export function stateTone(state: string): Tone {
  return tones[state] ?? "neutral";
}

/** The coloured word at a card's head. */
export function stateTag<Document extends DocumentWithStates>(
  document: Document,
  state: StateOf<Document>,
  language: Language,
): { readonly text: string; readonly tone: Tone } {
  return { text: stateText(document, state, language), tone: stateTone(state) };
}

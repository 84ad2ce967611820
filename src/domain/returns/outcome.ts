import type { GoodsFate, Remedy, Return } from "./return";

type Wanted = Pick<Return, "wantedFate" | "wantedRemedy">;

/** What becomes of goods and what the customer gets for them. */
export interface Outcome {
  readonly fate: GoodsFate;
  readonly remedy: Remedy;
}

/** As the customer asked: back to stock where nothing else was said, but repaired goods go back and replaced ones are scrapped. */
export function outcomeAsAsked({ wantedFate, wantedRemedy: remedy }: Wanted): Outcome {
  return { fate: wantedFate ?? (remedy === "repair" ? "handBack" : remedy === "replace" ? "scrap" : "restock"), remedy };
}

/** What was found, with what goes without saying: mended goods go back to the customer, and what goes back unmended is not paid for. */
export function outcomeOf(wanted: Wanted, { fate, remedy }: Partial<Outcome>): Outcome {
  const asked = outcomeAsAsked(wanted);
  if (fate !== undefined && remedy !== undefined) return { fate, remedy };
  if (fate === "handBack") return { fate, remedy: asked.remedy === "repair" ? "repair" : "none" };
  if (fate !== undefined) return { fate, remedy: asked.remedy === "repair" ? "none" : asked.remedy };
  if (remedy === undefined) return asked;
  if (remedy === "repair" || remedy === "none") return { fate: "handBack", remedy };
  return {
    fate: outcomeAsAsked({ wantedFate: wanted.wantedFate === "handBack" ? null : wanted.wantedFate, wantedRemedy: remedy }).fate,
    remedy,
  };
}

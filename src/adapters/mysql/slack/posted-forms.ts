import type { Card } from "../../../../cards/kit/nodes";
import type { Database } from "../database";
import { deliveries } from "../queue-tables";
import { select } from "../table";

/** Cards with a form, found again by the key they were delivered under: the form opens when its button is tapped. */
export function postedForms(database: Database) {
  return {
    async find(onceKey: string): Promise<Card | null> {
      const [delivery] = await database.direct((sql) => select(sql, deliveries, "WHERE once_key = ?", [onceKey]));
      if (delivery?.payload.kind !== "post" || delivery.payload.part.kind !== "card") return null;
      return delivery.payload.part.card;
    },
  };
}

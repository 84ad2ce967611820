import { letHoldGo } from "../../domain/holds/end-hold";
import { holdStock } from "../../domain/holds/hold-stock";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

export const holdActions: readonly Action[] = [
  defineAction({
    name: "stockHold.hold",
    permission: "stock.hold",
    async handle(context, { id, version }) {
      const { number } = await holdStock(context.tx, context.actor, { id, version, asFarAsItGoes: true });
      return done(context, "stockHeld", { number });
    },
  }),
  defineAction({
    name: "stockHold.letGo",
    permission: "stock.hold",
    async handle(context, { id, version }) {
      const { number } = await letHoldGo(context.tx, context.actor, { id, version });
      return done(context, "holdLetGo", { number });
    },
  }),
];

import { releaseParked, retryAllParked } from "../parked/retry-parked";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

export const parkedActions: readonly Action[] = [
  defineAction({
    name: "parked.retry",
    permission: "parked.handle",
    async handle(context, { id }) {
      const { count } = await releaseParked(context.tx, context.actor, id, "retry");
      return done(context, "parkedRetried", { count });
    },
  }),
  defineAction({
    name: "parked.drop",
    permission: "parked.handle",
    async handle(context, { id }) {
      const { count } = await releaseParked(context.tx, context.actor, id, "drop");
      return done(context, "parkedDropped", { count });
    },
  }),
  defineAction({
    name: "parked.retryAll",
    permission: "parked.handle",
    async handle(context) {
      return done(context, "parkedRetried", { count: await retryAllParked(context.tx, context.actor) });
    },
  }),
];

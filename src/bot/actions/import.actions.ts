import { dropImport, startImport } from "../../domain/imports/run-import";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

export const importActions: readonly Action[] = [
  defineAction({
    name: "import.start",
    permission: "data.import",
    async handle(context, { id, version }) {
      const { number } = await startImport(context.tx, context.actor, { id, version });
      return done(context, "importStarted", { number });
    },
  }),
  defineAction({
    name: "import.drop",
    permission: "data.import",
    async handle(context, { id, version }) {
      const { number } = await dropImport(context.tx, context.actor, { id, version });
      return done(context, "importDropped", { number });
    },
  }),
];

import { dropConfiguration, importConfiguration } from "../../domain/configuration/import-configuration";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

export const configurationActions: readonly Action[] = [
  defineAction({
    name: "configurationFile.putInPlace",
    permission: "configuration.manage",
    async handle(context, { id, version }) {
      const { file, done: isDone } = await importConfiguration(context.tx, context.actor, { id, version });
      return done(context, isDone ? "configurationInPlace" : "configurationLookAgain", { number: file.number });
    },
  }),
  defineAction({
    name: "configurationFile.drop",
    permission: "configuration.manage",
    async handle(context, { id, version }) {
      const { number } = await dropConfiguration(context.tx, context.actor, { id, version });
      return done(context, "configurationDropped", { number });
    },
  }),
];

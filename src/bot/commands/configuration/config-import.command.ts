import { configurationTexts } from "../../texts/configuration";
import { defineCommand } from "../define-command";
import { grammar } from "./config-import.grammar";

/** The file itself comes as a message: here is said how. */
export const configImport = defineCommand({
  ...grammar,
  handle: ({ actor }) => Promise.resolve({ parts: [{ kind: "text", text: configurationTexts[actor.language].howToImport }] }),
});

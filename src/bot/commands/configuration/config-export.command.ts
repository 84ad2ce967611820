import { keepFirstVersion } from "../../../domain/configuration/keep-version";
import { defineCommand } from "../define-command";
import { grammar } from "./config-export.grammar";

/** The newest version as a file. */
export const configExport = defineCommand({
  ...grammar,
  async handle({ tx }) {
    await keepFirstVersion(tx);
    const newest = await tx.configuration.newest();
    return { parts: [{ kind: "file", file: { document: "configuration", id: String(newest?.number ?? 1), format: "json" } }] };
  },
});

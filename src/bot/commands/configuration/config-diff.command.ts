import { configurationDiffCard } from "../../../../cards/configuration/configuration-diff.card";
import { compareVersions } from "../../../domain/configuration/roll-back";
import { changesInWords } from "../../presenters/configuration-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./config-diff.grammar";

/** Two versions; one and the newest where one is named; what the last change did where none is. */
export const configDiff = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { text = "" }) {
    const newest = (await tx.configuration.newest())?.number ?? 0;
    const said = (text.normalize("NFKC").match(/\d{1,9}/g) ?? []).map(Number);
    const from = said[0] ?? Math.max(1, newest - 1);
    const to = said[1] ?? newest;
    const changes = await compareVersions(tx, from, to);
    return showCard(
      configurationDiffCard.render({ from, to, changes: changesInWords(changes, actor), count: changes.length }, actor.language),
    );
  },
});

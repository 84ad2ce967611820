import { settingsCard } from "../../../../cards/settings/settings.card";
import { settingsRows } from "../../presenters/settings-overview";
import { companyOf } from "../../../domain/shared/settings";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./settings-show.grammar";

export const settingsShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const { nameZh, nameEn } = await companyOf(tx);
    return showCard(
      settingsCard.render(
        {
          company: actor.language === "zh" ? nameZh : nameEn,
          version: (await tx.configuration.newest())?.number ?? null,
          rows: await settingsRows(tx, actor),
          mayChange: actor.permissions.has("configuration.manage"),
        },
        actor.language,
      ),
    );
  },
});

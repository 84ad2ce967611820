import type { OwnerChannelStore } from "../../bot/owner-channels/owner-channel-store";
import type { Sql } from "./sql";
import { column, select, table } from "./table";

const ownerChannels = table("owner_channels", {
  personId: column.id,
  platform: column.text,
  conversation: column.text,
  chosenAt: column.instant,
});

export function ownerChannelStore(sql: Sql): OwnerChannelStore {
  return {
    of: async (personId) =>
      (await select(sql, ownerChannels, "WHERE person_id = ? ORDER BY platform", [personId])).map(({ platform, conversation }) => ({
        platform,
        conversation,
      })),
    async put(personId, { platform, conversation }, at) {
      await sql.run(
        `INSERT INTO owner_channels (person_id, platform, conversation, chosen_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE conversation = VALUES(conversation), chosen_at = VALUES(chosen_at)`,
        [personId, platform, conversation, at],
      );
    },
    async drop(personId, platform) {
      await sql.run("DELETE FROM owner_channels WHERE person_id = ? AND platform = ?", [personId, platform]);
    },
  };
}

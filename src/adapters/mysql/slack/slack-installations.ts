import type { Clock } from "../../../domain/shared/clock";
import type { Seal } from "../../secrets/seal";
import type { SlackInstallation, SlackInstallations } from "../../slack/installations";
import type { Database } from "../database";
import { column, select, table, type RowOf } from "../table";

const slackInstallations = table("slack_installations", {
  teamId: column.text,
  enterpriseId: column.textOrNull,
  appId: column.text,
  botToken: column.textOrNull,
  botId: column.text,
  ownUserId: column.text,
  state: column.word<"active" | "uninstalled" | "revoked">(),
  changedAt: column.instant,
});

/** How long another process may go on with what it last read: each request asks, and Slack gives three seconds. */
const rememberedMs = 10_000;

const purposeOf = (teamId: string): string => `slack bot token of ${teamId}`;

/** Workspaces by OAuth; their tokens are sealed at rest. A workspace that took the app away is as if it had never had it. */
export function slackInstallationStore(database: Database, seal: Seal, clock: Clock): SlackInstallations {
  const remembered = new Map<string, { readonly installation: SlackInstallation | null; readonly until: number }>();

  function opened(row: RowOf<typeof slackInstallations>): SlackInstallation | null {
    if (row.state !== "active" || row.botToken === null) return null;
    const { teamId, enterpriseId, appId, botId, ownUserId } = row;
    return { teamId, enterpriseId, appId, botId, ownUserId, botToken: seal.open(row.botToken, purposeOf(teamId)) };
  }

  return {
    async find(teamId) {
      const now = clock.now().getTime();
      const known = remembered.get(teamId);
      if (known && now < known.until) return known.installation;
      const [row] = await database.direct((sql) => select(sql, slackInstallations, "WHERE team_id = ?", [teamId]));
      const installation = row ? opened(row) : null;
      // Strangers are asked for anew each time: made-up workspaces must not fill the memory.
      if (row) remembered.set(teamId, { installation, until: now + rememberedMs });
      return installation;
    },
    async all() {
      const rows = await database.direct((sql) => select(sql, slackInstallations, "WHERE state = 'active' ORDER BY team_id"));
      return rows.map(opened).filter((each) => each !== null);
    },
    async save({ teamId, enterpriseId, appId, botToken, botId, ownUserId }) {
      const sealed = seal.close(botToken, purposeOf(teamId));
      await database.direct((sql) =>
        sql.run(
          `INSERT INTO slack_installations (team_id, enterprise_id, app_id, bot_token, bot_id, own_user_id, state, changed_at)
           VALUES (?, ?, ?, ?, ?, ?, 'active', ?)
           ON DUPLICATE KEY UPDATE enterprise_id = VALUES(enterprise_id), app_id = VALUES(app_id), bot_token = VALUES(bot_token),
             bot_id = VALUES(bot_id), own_user_id = VALUES(own_user_id), state = 'active', changed_at = VALUES(changed_at)`,
          [teamId, enterpriseId, appId, sealed, botId, ownUserId, clock.now()],
        ),
      );
      remembered.delete(teamId);
    },
    async remove(teamId, why) {
      await database.direct((sql) =>
        sql.run("UPDATE slack_installations SET state = ?, bot_token = NULL, changed_at = ? WHERE team_id = ?", [why, clock.now(), teamId]),
      );
      remembered.delete(teamId);
    },
  };
}

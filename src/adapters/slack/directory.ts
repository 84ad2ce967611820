import type { ChatProfile, PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { SlackClients } from "./clients";
import { slackErrorOf } from "./failure";
import { platformName } from "./read-event";

/** The part of Slack's account that is read. */
interface SlackAccount {
  readonly id?: string;
  readonly team_id?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_email_confirmed?: boolean;
  readonly tz?: string;
  readonly locale?: string;
  readonly real_name?: string;
  readonly name?: string;
  readonly profile?: { readonly email?: string };
}

/** Who people are in a workspace that has the app. */
export function slackDirectory(clients: SlackClients): PlatformDirectory {
  return {
    platform: platformName,
    profile: (workspace, userId) =>
      unlessUnknown(() =>
        clients.call(workspace, async (client) => {
          const { user } = await client.users.info({ user: userId, include_locale: true });
          return user ? profileOf(user, workspace) : null;
        }),
      ),
    byEmail: (workspace, email) =>
      unlessUnknown(() =>
        clients.call(workspace, async (client) => {
          const { user } = await client.users.lookupByEmail({ email });
          return user?.id !== undefined && profileOf(user, workspace).standing === "member" ? user.id : null;
        }),
      ),
  };
}

/** Slack says nothing about an address that it has not confirmed: such a one proves nothing. */
export function profileOf(user: SlackAccount, workspace: string): ChatProfile {
  const email = user.profile?.email ?? null;
  return {
    name: user.real_name ?? user.name ?? user.id ?? "",
    email,
    emailVerified: email !== null && user.is_email_confirmed === true,
    standing: standingOf(user, workspace),
    timeZone: user.tz ?? null,
    language: user.locale?.startsWith("zh") ? "zh" : user.locale?.startsWith("en") ? "en" : null,
  };
}

function standingOf(user: SlackAccount, workspace: string): ChatProfile["standing"] {
  if (user.is_bot) return "bot";
  if (user.deleted) return "deactivated";
  if (user.is_stranger || (user.team_id !== undefined && user.team_id !== workspace)) return "outsider";
  return user.is_restricted || user.is_ultra_restricted ? "guest" : "member";
}

async function unlessUnknown<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch (problem) {
    if (["user_not_found", "users_not_found", "user_not_visible"].includes(slackErrorOf(problem) ?? "")) return null;
    throw problem;
  }
}

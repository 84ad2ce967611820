import { webApi } from "@slack/bolt";
import { DeliveryFailure, type Obstacle } from "../../bot/pipeline/chat-platform";
import { withoutSecrets } from "./log";

/** What Slack's words for a failure mean; every other word is a fault that passes. */
const obstacles: Readonly<Record<Obstacle, readonly string[]>> = {
  blocked: ["cannot_dm_bot", "messages_tab_disabled"],
  removed: ["not_in_channel", "restricted_action_read_only_channel", "restricted_action_thread_locked"],
  gone: [
    "channel_not_found", "is_archived", "user_not_found", "users_not_found", "user_disabled", "message_not_found",
    "cant_update_message", "edit_window_closed", "thread_not_found",
  ], // prettier-ignore
  revoked: ["account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "org_login_required", "team_access_not_granted"], // prettier-ignore
  notAllowed: ["missing_scope", "not_allowed_token_type", "access_denied", "restricted_action", "no_permission", "ekm_access_denied"],
  refusedContent: ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "no_text", "invalid_arguments", "view_too_large"], // prettier-ignore
};
const obstacleOf = new Map(
  Object.entries(obstacles).flatMap(([obstacle, words]) => words.map((word) => [word, obstacle as Obstacle] as const)),
);

/** Slack's own word for what went wrong; null for a network fault. */
export function slackErrorOf(problem: unknown): string | null {
  return problem instanceof webApi.WebAPIPlatformError ? problem.data.error : null;
}

/** The workspace took the app away, or the token back. */
export function isRevoked(problem: unknown): boolean {
  return obstacleOf.get(slackErrorOf(problem) ?? "") === "revoked";
}

/** Where in the blocks Slack found the fault: JSON pointers for the log. */
export function faultsIn(problem: unknown): readonly string[] {
  return problem instanceof webApi.WebAPIPlatformError ? (problem.data.response_metadata?.messages ?? []) : [];
}

/** What a failed call means for the relay. Slack counts posts by channel, everything else by workspace. */
export function deliveryFailure(problem: unknown, call: "post" | "update"): DeliveryFailure {
  if (problem instanceof DeliveryFailure) return problem;
  if (problem instanceof webApi.WebAPIRateLimitedError)
    return new DeliveryFailure("Slack asks to wait", {
      final: false,
      retryAfterSeconds: problem.retryAfter,
      wholeAccount: call === "update",
    });
  const error = slackErrorOf(problem);
  if (error !== null) {
    const obstacle = obstacleOf.get(error);
    const where = faultsIn(problem);
    const message = `Slack answered ${error}${where.length > 0 ? `: ${where.join("; ")}` : ""}`;
    return new DeliveryFailure(message, { final: obstacle !== undefined, ...(obstacle && { obstacle }) });
  }
  return new DeliveryFailure(withoutSecrets(wordsOf(problem)), { final: false, unsure: call === "post" && mayHaveArrived(problem) });
}

/** A time-out or a 502 may come after the message was taken; a line that was never open took nothing. */
function mayHaveArrived(problem: unknown): boolean {
  const never = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
  return !(problem instanceof webApi.WebAPIRequestError) || !causesOf(problem.original).some(({ code }) => never.includes(code ?? ""));
}

/** A fault and what it came from, outermost first. */
function causesOf(problem: unknown): readonly { readonly code?: string }[] {
  if (typeof problem !== "object" || problem === null) return [];
  return [problem, ...causesOf((problem as { cause?: unknown }).cause)];
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

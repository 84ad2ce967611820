import type { ChatProfile, PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { LarkApi } from "./api";
import { LarkError } from "./lark-error";
import { platformName } from "./places";

/** Nobody of that id in this company, or nobody whom the app may see. */
const unknownCodes: ReadonlySet<number> = new Set([40013, 41012, 41050, 99992361]);

/**
 * Who people are. Only the mailbox that the company itself gave vouches for somebody: a contact address may be typed by
 * the person. A company without such mailboxes links people with codes.
 */
export function larkDirectory(api: Pick<LarkApi, "user" | "openIdByEmail">): PlatformDirectory {
  return {
    platform: platformName,
    async profile(_workspace, userId): Promise<ChatProfile | null> {
      const user = await api.user(userId).catch((problem: unknown) => {
        if (problem instanceof LarkError && unknownCodes.has(problem.facts.code)) return null;
        throw problem;
      });
      return (
        user && {
          name: user.name,
          email: user.enterpriseEmail ?? user.email,
          emailVerified: user.enterpriseEmail !== null,
          standing: user.deactivated ? "deactivated" : "member",
          timeZone: null,
          language: null,
        }
      );
    },
    byEmail: (_workspace, email) => api.openIdByEmail(email),
  };
}

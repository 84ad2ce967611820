import type { Language } from "../../domain/shared/actor";

/** Somebody as the platform knows them. */
export interface ChatProfile {
  readonly name: string;
  readonly email: string | null;
  /** Whether the platform vouches that the address is theirs: only then does it tell who somebody is. */
  readonly emailVerified: boolean;
  /** "member" works in the company's own workspace or tenant; guests and outsiders are not linked by e-mail. */
  readonly standing: "member" | "guest" | "outsider" | "deactivated" | "bot";
  readonly timeZone: string | null;
  readonly language: Language | null;
}

/** Who people are on a platform. */
export interface PlatformDirectory {
  readonly platform: string;
  /** null when the platform knows nobody by that id. Throws when it cannot be asked. */
  profile(workspace: string, userId: string): Promise<ChatProfile | null>;
  /** The account in the company's own workspace or tenant that has this address; null when none. */
  byEmail(workspace: string, email: string): Promise<string | null>;
}

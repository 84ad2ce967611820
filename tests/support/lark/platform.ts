/** The app, the company and the people of the stand-in, and what it keeps. */
export const appId = "cli_a0b1c2d3e4f56789";
export const appSecret = "s3cr3t-of-the-app-that-no-log-may-hold";
export const encryptKey = "an-encrypt-key-of-ours";
export const verificationToken = "v-token-of-ours";
export const tenant = "t_dealdock";
export const botOpenId = "ou_bot";

export interface LarkPerson {
  readonly openId: string;
  readonly name: string;
  readonly email: string | null;
}

export interface LarkMessage {
  readonly id: string;
  readonly chatId: string;
  readonly type: string;
  content: string;
  /** Grows with each PATCH. */
  revision: number;
  readonly uuid: string | null;
  readonly repliesTo: string | null;
  /** People who were buzzed. */
  readonly urgentFor: string[];
}

export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

/** What the platform keeps for one app. */
export class LarkState {
  readonly messages: LarkMessage[] = [];
  readonly uploads: Upload[] = [];
  /** What people sent, by "message/key". */
  readonly sentFiles = new Map<string, Uint8Array>();
  /** Everything that the bot sent and the platform would not have taken. */
  readonly complaints: string[] = [];
  /** An hour after it was used, a uuid means nothing any more. */
  readonly forgottenUuids = new Set<string>();
  readonly blocked = new Set<string>();
  readonly recalled = new Set<string>();
  readonly groups = new Set<string>();
  scopes: readonly string[] = [];
  /** "Events & Callbacks" as the developer console has it; null: the app may not ask. */
  appSettings: object | null = null;
  token = "t-first-token-000001";
  tokenSeconds = 7_200;
  constructor(readonly people: readonly LarkPerson[]) {}

  /** The id of the direct chat between the bot and a person; it begins like a group's. */
  directChat(openId: string): string {
    return `oc_direct${openId.slice(3)}`;
  }
  /** An hour passes. */
  forgetUuids(): void {
    for (const { uuid } of this.messages) if (uuid !== null) this.forgottenUuids.add(uuid);
  }
  messagesIn(chatId: string): readonly LarkMessage[] {
    return this.messages.filter((message) => message.chatId === chatId);
  }
}

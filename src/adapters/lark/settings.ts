import { usualPatienceMs } from "../in-time/keep-trying";

/** The app as the open platform's console shows it. */
export interface LarkSettings {
  /** "https://open.feishu.cn", "https://open.larksuite.com", or a stand-in's address without a slash at the end. */
  readonly apiUrl: string;
  /** "cli_" and 16 hexadecimal digits. */
  readonly appId: string;
  readonly appSecret: string;
  /** How the platform reaches us: over a connection that we open, or by calling our address. */
  readonly way: LarkWay;
  /** The only company that is heard; null: the one that installed the app. */
  readonly tenantKey: string | null;
  /** How long one call may take. */
  readonly timeoutMs: number;
  /** How long the long connection may be silent after a ping before it is taken for dead. */
  readonly pongSeconds: number;
  /** Waits before a tap that could not be kept is tried again. */
  readonly patientMs: readonly number[];
}

export type LarkWay =
  | { readonly mode: "long" }
  /** Both are on the page "Events and callbacks → Encryption strategy". */
  | { readonly mode: "callbacks"; readonly encryptKey: string; readonly verificationToken: string };

/** The two separate installations of the product: accounts, apps and tokens of one mean nothing to the other. */
export const larkApiUrls = { feishu: "https://open.feishu.cn", lark: "https://open.larksuite.com" } as const;

export const larkDefaults = { tenantKey: null, timeoutMs: 10_000, pongSeconds: 10, patientMs: usualPatienceMs } as const;

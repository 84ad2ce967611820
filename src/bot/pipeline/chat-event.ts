/** Where a conversation is: on one platform, in one chat. */
export interface ConversationRef {
  readonly platform: string;
  /** The platform's own id of the chat; on the console the person's id. */
  readonly conversation: string;
  /** false in a group: what is private is answered in the direct chat. */
  readonly direct: boolean;
}

/** A file that came with a message; it is kept (`tx.files`) before the event is handled. */
export interface ChatFile {
  readonly id: string;
  readonly name: string;
  /** Where its platform has it, in the platform's own words: it is fetched after the event was kept. Left out: it was kept before. */
  readonly from?: string;
}

interface FromPlatform {
  /** The platform's id of this event; the inbox takes each (platform, externalId) once. */
  readonly externalId: string;
  readonly at: ConversationRef;
  /** Workspace or tenant, and the platform's id of the person. */
  readonly workspace: string;
  readonly userId: string;
  /**
   * What the platform will show where the person just acted, as a modal or a private line: refusals, forms and refusals,
   * or all that is no live card. Such parts wait a while; they become messages unless the platform says that it has shown them.
   */
  readonly inPlace?: "refusals" | "forms" | "all";
}

/** The direct chat with a chat account, as deliveries name it. */
export function directChatOf({ workspace, externalId }: { readonly workspace: string; readonly externalId: string }): string {
  return workspace === "" ? externalId : `${workspace}:${externalId}`;
}

/** What chat sends us, the same for every platform. */
export type ChatEvent = FromPlatform &
  (
    | {
        readonly kind: "message";
        /** Empty only beside a file. */
        readonly text: string;
        readonly mentions: readonly { readonly typed: string; readonly userId: string }[];
        readonly files?: readonly ChatFile[];
        /** What the other files are called that came with it: pictures and the like, which nobody fetches. */
        readonly filesLeftOut?: readonly string[];
      }
    | {
        /** A button was tapped or a form was sent; `values` are the form's answers by field name. */
        readonly kind: "action";
        readonly action: string;
        readonly id: string;
        readonly version: number;
        readonly values: Readonly<Record<string, string>>;
        /** The message that carries the card, so that it can be refreshed; null when the platform did not say. */
        readonly messageRef: string | null;
      }
    | {
        /** The platform has closed the account: whose it was has left or is suspended. Nobody said this, and nobody is answered. */
        readonly kind: "accountClosed";
      }
  );

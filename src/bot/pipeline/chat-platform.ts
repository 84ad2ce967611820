import type { Card } from "../../../cards/kit/nodes";

export type Shown = { readonly kind: "text"; readonly text: string } | { readonly kind: "card"; readonly card: Card };

/** What a chat platform does for us. Each adapter draws a card its own way. */
export interface ChatPlatform {
  readonly name: string;
  /** Posts once for each key, as far as the platform can; gives the platform's id of the message. */
  post(conversation: string, shown: Shown, onceKey: string): Promise<string>;
  /** Shows another card in a message of ours. */
  update(messageRef: string, card: Card): Promise<void>;
}

/** Why something could not be delivered, and whether trying again can help. */
export class DeliveryFailure extends Error {
  constructor(
    message: string,
    readonly how: { readonly final: boolean; readonly retryAfterSeconds?: number },
  ) {
    super(message);
  }
}

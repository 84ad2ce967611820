import { DeliveryFailure, type CallLimit, type ChatPlatform, type FailureFacts, type Shown } from "../../src/bot/pipeline/chat-platform";
import type { Card } from "../../cards/kit/nodes";

/** What goes wrong with one post: refused before it was taken, or taken with the answer lost. */
export type Trouble = { readonly taken: boolean; readonly how: FailureFacts };

interface Taken {
  readonly conversation: string;
  readonly onceKey: string;
  readonly text: string;
}

/**
 * A platform that counts what it is sent, has no key of its own against posting twice, and misbehaves as told. It also holds its
 * callers to its limits, by its own clock: a call too many in any span is counted and refused with "wait", as the real ones do.
 */
export class ScriptedPlatform implements ChatPlatform {
  readonly taken: Taken[] = [];
  readonly updates: { readonly messageRef: string; readonly card: Card }[] = [];
  calls = 0;
  looked = 0;
  /** How many calls were more than a limit allows. */
  tooMany = 0;
  /** Asked before each post; null: nothing goes wrong. */
  trouble: (call: { readonly conversation: string; readonly onceKey: string; readonly nth: number }) => Trouble | null = () => null;
  readonly #made = new Map<CallLimit, Map<string, number[]>>();

  constructor(
    readonly name: string,
    readonly limits: readonly CallLimit[] = [],
    private readonly now: () => number = () => Number(process.hrtime.bigint() / 1_000_000n),
  ) {}

  accountOf(conversation: string): string {
    return conversation.split(":")[0] ?? "";
  }

  async post(conversation: string, shown: Shown, onceKey: string): Promise<string> {
    this.calls += 1;
    this.#hold("post", conversation, null);
    const trouble = this.trouble({ conversation, onceKey, nth: this.calls });
    if (trouble && !trouble.taken) throw new DeliveryFailure("refused as the script says", trouble.how);
    this.taken.push({ conversation, onceKey, text: shown.kind === "text" ? shown.text : shown.card.title });
    if (trouble) throw new DeliveryFailure("the answer is lost", trouble.how);
    return `m${this.taken.length}`;
  }

  async update(messageRef: string, card: Card): Promise<void> {
    this.calls += 1;
    this.#hold("update", "", messageRef);
    this.updates.push({ messageRef, card });
  }

  async lookFor(conversation: string, onceKey: string): Promise<string | null> {
    this.looked += 1;
    const at = this.taken.findIndex((each) => each.conversation === conversation && each.onceKey === onceKey);
    return at < 0 ? null : `m${at + 1}`;
  }

  #hold(call: CallLimit["call"], conversation: string, message: string | null): void {
    const now = this.now();
    for (const limit of this.limits) {
      if (limit.call !== call) continue;
      const whose = limit.per === "account" ? this.accountOf(conversation) : limit.per === "message" ? String(message) : conversation;
      const made = this.#made.get(limit) ?? new Map<string, number[]>();
      this.#made.set(limit, made);
      const recent = (made.get(whose) ?? []).filter((at) => at > now - limit.seconds * 1_000);
      made.set(whose, [...recent, now]);
      if (recent.length < limit.calls) continue;
      this.tooMany += 1;
      throw new DeliveryFailure("too many calls", { final: false, retryAfterSeconds: 1, wholeAccount: limit.per === "account" });
    }
  }
}

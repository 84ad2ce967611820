import { DeliveryFailure, type FailureFacts, type Obstacle } from "../../bot/pipeline/chat-platform";

export interface LarkErrorFacts {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The platform's own code; 0 when the answer carried none. */
  readonly code: number;
  /** `x-ogw-ratelimit-reset`: seconds until calls are taken again. */
  readonly resetSeconds?: number;
}

/** Any answer that is not "done": a code other than 0 in an HTTP 200, an HTTP 4xx with a code, a 502, silence. */
export class LarkError extends Error {
  constructor(
    message: string,
    readonly facts: LarkErrorFacts,
  ) {
    super(message);
  }
  /** The finer code that 230099 carries in its text. */
  get subCode(): number {
    return Number(/ErrCode:\s*(\d+)/.exec(this.message)?.[1] ?? 0);
  }
}

/** The tenant token is not valid (any more): fetched anew once. */
export const tokenCodes: ReadonlySet<number> = new Set([99991661, 99991663, 99991664, 99991668, 99991677]);
/** The message that is answered, or changed, is not there any more. */
export const messageGoneCodes: ReadonlySet<number> = new Set([230011, 231003, 230110]);
const rateCodes: ReadonlySet<number> = new Set([99991400, 230020, 11232, 11233, 11247]);
const obstacles: readonly (readonly [Obstacle, readonly number[]])[] = [
  ["blocked", [230053, 230035]],
  ["removed", [230002, 230006, 230018]],
  ["gone", [230031, 230029, 232009, 230011, 231003, 230110, 230013, 230034, 99992361, 230032]],
  ["revoked", [10003, 10014, 99991543]],
  ["notAllowed", [230027, 99991672, 99991679, 230017]],
  ["refusedContent", [230001, 230022, 230025, 230028, 230054, 230099, 230055]],
];

/** What a failed call means for the relay. */
export function deliveryFailure(problem: unknown): DeliveryFailure {
  if (problem instanceof DeliveryFailure) return problem;
  if (!(problem instanceof LarkError))
    return new DeliveryFailure(problem instanceof Error ? problem.message : String(problem), { final: false });
  return new DeliveryFailure(problem.message, failureFacts(problem));
}

function failureFacts(problem: LarkError): FailureFacts {
  const { status, code, resetSeconds } = problem.facts;
  // Somebody is tapping the card at this moment.
  if (/card action is lock/i.test(problem.message)) return { final: false, retryAfterSeconds: 1 };
  // One person or one group is written to too fast …
  if (code === 230020) return { final: false, retryAfterSeconds: resetSeconds ?? 1 };
  // … or the whole app is.
  if (rateCodes.has(code) || status === 429) return { final: false, retryAfterSeconds: resetSeconds ?? 2, wholeAccount: true };
  // The same uuid is still being sent.
  if (code === 230049) return { final: false, retryAfterSeconds: 2, unsure: true };
  if (status === 0 || status >= 500) return { final: false, unsure: true };
  const obstacle = obstacles.find(([, codes]) => codes.includes(code))?.[0];
  return obstacle ? { final: true, obstacle } : { final: false };
}

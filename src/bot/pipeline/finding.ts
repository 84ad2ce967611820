import type { FindingCode } from "../texts/findings";

/**
 * What an examination found: a code with its sentence and its remedy in `texts/findings.ts`, and the facts to fill in. The facts
 * are printed: never a secret among them.
 */
export interface Finding {
  readonly code: FindingCode;
  /** "look": what no program can see, with where a person sees it. */
  readonly level: "ok" | "look" | "warning" | "fault";
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Something that can say what is wrong with it: a platform's tokens, scopes, subscriptions, callbacks, as far as its API tells. */
export interface Examined {
  /** "slack" */
  readonly name: string;
  /** Changes nothing and posts nothing. Does not throw: what cannot be asked is a finding too. */
  diagnose(): Promise<readonly Finding[]>;
}

export function ok(code: FindingCode, facts: Finding["facts"] = {}): Finding {
  return { code, level: "ok", facts };
}
export function look(code: FindingCode, facts: Finding["facts"] = {}): Finding {
  return { code, level: "look", facts };
}
export function warning(code: FindingCode, facts: Finding["facts"] = {}): Finding {
  return { code, level: "warning", facts };
}
export function fault(code: FindingCode, facts: Finding["facts"] = {}): Finding {
  return { code, level: "fault", facts };
}

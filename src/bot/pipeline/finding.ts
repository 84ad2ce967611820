/**
 * What an examination found: a code with its sentence and its remedy in `texts/findings.ts`, and the facts to fill in. The facts
 * are printed: never a secret among them.
 */
export interface Finding {
  /** "slack.scopeMissing" */
  readonly code: string;
  readonly level: "ok" | "warning" | "fault";
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Something that can say what is wrong with it: a platform's tokens, scopes, subscriptions, callbacks, as far as its API tells. */
export interface Examined {
  /** "slack" */
  readonly name: string;
  /** Changes nothing and posts nothing. Does not throw: what cannot be asked is a finding too. */
  diagnose(): Promise<readonly Finding[]>;
}

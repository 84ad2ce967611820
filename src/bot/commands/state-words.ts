import { stateLabels } from "../../domain/shared/state-labels";
import type { Bilingual } from "./define-command";

/** Words for the states of a kind of record: what screens call them, and what people say besides. */
export function stateWords<Kind extends keyof typeof stateLabels>(
  kind: Kind,
  besides: { readonly [State in Extract<keyof (typeof stateLabels)[Kind], string> | "open"]?: Bilingual<readonly string[]> },
): Readonly<Record<string, Bilingual<readonly string[]>>> {
  const labels: Readonly<Record<string, Bilingual>> = stateLabels[kind];
  const also: Readonly<Record<string, Bilingual<readonly string[]> | undefined>> = besides;
  return Object.fromEntries(
    [...new Set([...Object.keys(labels), ...Object.keys(also)])].map((state) => {
      const [label, more] = [labels[state], also[state]];
      return [state, { zh: [...(label ? [label.zh] : []), ...(more?.zh ?? [])], en: [...(label ? [label.en] : []), ...(more?.en ?? [])] }];
    }),
  );
}

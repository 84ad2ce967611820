import type { Language } from "../../src/domain/shared/actor";
import type { Card, CardNode, Tone } from "./nodes";

export interface CardView {
  readonly title: string;
  readonly subtitle?: string;
  readonly state?: { readonly text: string; readonly tone: Tone };
  readonly summary: string;
  readonly nodes: readonly (CardNode | null | false)[];
}

export interface CardDefinition<Props> {
  readonly name: string;
  /** Pure: the same props and language give the same card. */
  render(props: Props, language: Language): Card;
  /** Every state worth looking at, for golden pictures and limit checks. */
  readonly samples: readonly Props[];
}

/** Declares a card: its name, a pure view, and samples of its states that the tests draw on every platform. */
export function defineCard<Props>(declared: {
  name: string;
  view(props: Props, language: Language): CardView;
  samples: readonly Props[];
}): CardDefinition<Props> {
  return {
    name: declared.name,
    samples: declared.samples,
    render(props, language) {
      const { nodes, ...head } = declared.view(props, language);
      return { name: declared.name, language, ...head, nodes: nodes.filter((node): node is CardNode => Boolean(node)) };
    },
  };
}

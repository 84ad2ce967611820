import { note } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { ownFieldsNodes, type OwnFieldsProps } from "./own-fields";

/** The own fields of a record that has no card of its own: a contact, a product, a supplier. */
export interface RecordSheetProps {
  /** "产品" */
  readonly kind: string;
  readonly name: string;
  readonly own: OwnFieldsProps;
}

const words = { zh: { empty: "还没有填任何字段" }, en: { empty: "Nothing is filled in yet" } };

const product: RecordSheetProps = {
  kind: "Product",
  name: "A100 linear bearing",
  own: {
    id: "product:01JDPRODUCT0000000000000A1",
    version: 2,
    called: "A100",
    groups: [
      { name: null, fields: [{ label: "material", value: "steel" }] },
      {
        name: "logistics",
        fields: [
          { label: "weight, kg", value: "1.25" },
          { label: "fragile", value: "no" },
        ],
      },
    ],
    missing: ["customs code"],
    mayFill: true,
    example: "material",
  },
};

export const recordSheetCard = defineCard<RecordSheetProps>({
  name: "record-sheet",
  samples: [
    product,
    { ...product, own: { ...product.own, groups: [], missing: [] } },
    {
      ...product,
      own: {
        ...product.own,
        mayFill: false,
        groups: [{ name: null, fields: Array.from({ length: 60 }, (_, at) => ({ label: `Field ${at + 1}`, value: "x".repeat(60) })) }],
      },
    },
  ],
  view({ kind, name, own }, language) {
    const nodes = ownFieldsNodes(own, language);
    return {
      title: kind,
      subtitle: name,
      summary: `${kind} · ${name}`,
      nodes: [...nodes, own.groups.length === 0 && note(words[language].empty)],
    };
  },
});

import { defineCard } from "../../../cards/kit/define-card";
import type { CardNode, FormField, TableNode } from "../../../cards/kit/nodes";

export interface EveryNode {
  /** Stands wherever a person's text may stand. */
  readonly typed: string;
  readonly rows: number;
  readonly showAll?: string;
}

function table({ typed, rows, showAll }: EveryNode, visibleRows: number): TableNode {
  return {
    kind: "table",
    columns: [{ title: "Product" }, { title: "Quantity", align: "right" }],
    rows: Array.from({ length: rows }, (_, at) => [typed, String(at + 1)]),
    visibleRows,
    ...(showAll !== undefined && { showAll }),
  };
}

function fields(typed: string): FormField[] {
  return [
    { input: "text", name: "note", label: typed, required: false, value: typed, lines: "many", hint: typed },
    { input: "number", name: "quantity", label: "Quantity", required: true, value: "two", problem: typed },
    { input: "day", name: "due", label: "Due", required: true, value: "2026-12-02" },
    { input: "choice", name: "product", label: "Product", required: true, options: [{ value: "a", label: typed }], value: "a" },
    { input: "yesNo", name: "urgent", label: "Urgent", required: false, value: "yes" },
  ];
}

/** Every kind of node, with one typed text all over it: what a renderer must survive. */
export const everyNodeCard = defineCard<EveryNode>({
  name: "every-node",
  view: (props) => {
    const { typed } = props;
    const button = { action: "quote.approve", id: "01JDQUOTE", version: 3, typed: "approve QT-31" };
    const chart: CardNode = { kind: "chart", chart: "bar", title: "Paid", categories: ["Oct"], series: [{ name: "CNY", values: ["5"] }] };
    return {
      title: typed,
      subtitle: typed,
      state: { text: "waiting", tone: "warning" },
      summary: typed.slice(0, 300),
      nodes: [
        { kind: "heading", text: typed },
        { kind: "text", runs: [typed, { kind: "bold", text: typed }, { kind: "tag", text: typed, tone: "bad" }] },
        { kind: "fields", fields: [{ label: typed, value: typed, tone: "bad" }] },
        table(props, 10),
        table({ ...props, rows: Math.min(props.rows, 3) }, 2),
        chart,
        { kind: "image", url: "https://shop.example/a.png", alt: typed },
        { kind: "divider" },
        { kind: "fold", title: typed, children: [{ kind: "note", text: typed }, table({ ...props, rows: Math.min(props.rows, 2) }, 1)] },
        { kind: "note", text: typed },
        { kind: "form", fields: fields(typed), submit: { ...button, label: "Save", action: "quote.save", style: "primary" } },
        {
          kind: "buttons",
          buttons: [
            { ...button, label: "Approve", style: "primary" },
            { ...button, label: typed, action: "quote.reject", style: "danger", confirm: { title: typed, text: typed } },
          ],
        },
      ],
    };
  },
  samples: [
    { typed: "Linear bearing LM20UU", rows: 3 },
    { typed: "直线轴承", rows: 14, showAll: "quote QT-31 lines" },
  ],
});

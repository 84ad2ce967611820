import { defineField } from "../../domain/fields/define-field";
import { actorOf, type Loading } from "./loading";

/** One field of the company's own, on customers. Nobody has filled it in yet. */
export async function loadFields(loading: Loading): Promise<void> {
  const lead = await actorOf(loading, loading.world.people.find(({ role }) => role === "operations_lead")?.id);
  await defineField(loading.tx, lead, {
    recordKind: "customer",
    label: { zh: "行业", en: "industry" },
    kind: "oneOf",
    settings: {
      options: [
        { zh: "汽车", en: "auto" },
        { zh: "机床", en: "machine tools" },
        { zh: "电子", en: "electronics" },
        { zh: "医疗", en: "medical" },
        { zh: "其他", en: "other" },
      ],
    },
  });
}

import type { FieldDeclaration, Label, RecordType, RecordTypes } from "../conditions/record-type";
import type { Role } from "../shared/actor";
import { formKindOf } from "../shared/form-kind";
import type { FormDefinition } from "./form-definition";
import { formApprovals, type FormApproval } from "./form-record";

const approvalLabels: Readonly<Record<FormApproval, Label>> = {
  none: { zh: "未提交", en: "not submitted" },
  pending: { zh: "审批中", en: "pending" },
  approved: { zh: "已批准", en: "approved" },
  rejected: { zh: "已驳回", en: "rejected" },
};

/** What can be asked of every form's records besides their state. */
export const formFields: Readonly<Record<string, FieldDeclaration>> = {
  number: { kind: "text", label: { zh: "编号", en: "number" } },
  owner: { kind: "reference", to: "person", label: { zh: "负责人", en: "owner" } },
  approval: {
    kind: "word",
    label: { zh: "审批", en: "approval" },
    options: Object.fromEntries(formApprovals.map((each) => [each, approvalLabels[each]])),
  },
  since: { kind: "instant", label: { zh: "进入状态的时间", en: "in this state since" } },
  created: { kind: "instant", label: { zh: "创建时间", en: "created" } },
};

/** The built-in kinds of record with those that the company made among them; of archived forms too, so that what they hold can be seen. */
export function withForms(types: RecordTypes, forms: readonly FormDefinition[]): RecordTypes {
  return forms.length === 0 ? types : { ...types, ...Object.fromEntries(forms.map((form) => [formKindOf(form.prefix), typeOf(form)])) };
}

function typeOf({ id, prefix, label, settings: { states, access }, state }: FormDefinition): RecordType {
  const options = Object.fromEntries(states.map((each) => [each.code, each.label]));
  return {
    kind: formKindOf(prefix),
    label,
    fields: { ...formFields, state: { kind: "word", label: { zh: "状态", en: "state" }, options } },
    relations: {},
    own: {
      formId: id,
      seenBy: access.see,
      filledInBy: either(access.create, access.move),
      reach: access.reach,
      archived: state === "archived",
    },
  };
}

/** Whoever is in one of two lists; null is everybody. */
function either(one: readonly Role[] | null, other: readonly Role[] | null): readonly Role[] | null {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

import { leadFormCard } from "../../../cards/leads/lead-form.card";
import { definePresenter } from "./define-presenter";
import { leadFormAddress } from "./lead-form-address";
import { namesOf } from "./wording";

export const leadFormPresenter = definePresenter({
  card: "leadForm",
  async present(tx, viewer, subject) {
    const form = viewer.permissions.has("lead.read") ? await tx.leadForms.find(subject.id) : null;
    if (!form) return null;
    const who = await namesOf(tx, viewer, [form.ownerId]);
    const addressOf = await leadFormAddress(tx);
    const leads = (await tx.leadForms.takenOf([form.id])).get(form.id) ?? 0;
    const { id, version, number, state, name, source } = form;
    const owner = form.ownerId === null ? null : who(form.ownerId);
    const mayManage = viewer.permissions.has("leadForm.manage");
    return leadFormCard.render(
      { id, version, number, state, name, source, owner, address: addressOf(form.code), leads, mayManage },
      viewer.language,
    );
  },
});

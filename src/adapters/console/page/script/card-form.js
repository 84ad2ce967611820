import { tapButton } from "./card-buttons.js";
import { h } from "./dom.js";
import { words } from "./words.js";

let forms = 0;

const controls = {
  text: (field, props) =>
    field.lines === "many"
      ? h("textarea", { ...props, rows: "3", maxlength: field.maxLength }, field.value ?? "")
      : h("input", { ...props, type: "text", maxlength: field.maxLength, value: field.value ?? "" }),
  number: (field, props) => h("input", { ...props, type: "text", inputmode: "decimal", class: "number", value: field.value ?? "" }),
  day: (field, props) => h("input", { ...props, type: "date", value: field.value ?? "" }),
  choice: (field, props, text) => {
    const select = h(
      "select",
      props,
      h("option", { value: "" }, text.choose),
      field.options.map((option) => h("option", { value: option.value }, option.label)),
    );
    select.value = field.value ?? "";
    return select;
  },
  yesNo: (field, props, text) => {
    const options = [
      { value: "yes", label: text.yes },
      { value: "no", label: text.no },
    ];
    return controls.choice({ ...field, options }, props, text);
  },
};

/** All inputs with their labels, hints and problems; a missing answer is said beside its field, before anything is sent. */
export function drawForm(node, context) {
  const text = words(context.language);
  const prefix = `form${++forms}`;
  const rows = node.fields.map((field) => fieldRow(field, `${prefix}-${field.name}`, text));
  const collect = () => {
    const wrong = rows.filter((row) => !row.check());
    if (wrong.length === 0) return Object.fromEntries(rows.map((row) => [row.field.name, row.control.value.trim()]));
    wrong[0].control.focus();
    return null;
  };
  const submit = tapButton({ style: "primary", ...node.submit }, context, collect);
  return h(
    "form.card-form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit.click();
      },
    },
    rows.map((row) => row.element),
    h("div.card-buttons", {}, submit, h("button.hidden-submit", { type: "submit", tabindex: "-1", "aria-hidden": "true" })),
  );
}

function fieldRow(field, id, text) {
  const problem = h("p.field-problem", { id: `${id}-problem`, role: "alert" }, field.problem ?? "");
  const hint = field.hint ? h("p.field-hint", { id: `${id}-hint` }, field.hint) : null;
  const control = controls[field.input](
    field,
    {
      id,
      name: field.name,
      "aria-required": String(field.required),
      "aria-describedby": hint ? `${id}-hint ${id}-problem` : `${id}-problem`,
      oninput: () => {
        control.dataset.touched = "yes";
        say("");
      },
    },
    text,
  );
  const say = (what) => {
    problem.textContent = what;
    control.setAttribute("aria-invalid", String(what !== ""));
  };
  say(field.problem ?? "");
  const check = () => {
    const given = control.value.trim();
    if (field.required && given === "") say(["choice", "yesNo"].includes(field.input) ? text.chooseThis : text.fillThis);
    else if (problem.textContent === text.fillThis || problem.textContent === text.chooseThis) say("");
    return !(field.required && given === "");
  };
  const label = h("label", { for: id }, field.label, field.required ? null : h("span.optional", {}, text.optional));
  return { field, control, check, element: h("div.field", { class: `field-${field.input}` }, label, control, hint, problem) };
}

/** What somebody was typing survives a card that is drawn afresh, unless the field itself is gone. */
export function keepAnswers(old, fresh) {
  for (const control of old.querySelectorAll("[data-touched]")) {
    const same = fresh.querySelector(`[name="${CSS.escape(control.name)}"]`);
    if (!same) continue;
    same.value = control.value;
    same.dataset.touched = "yes";
    if (control === document.activeElement) queueMicrotask(() => same.focus());
  }
}

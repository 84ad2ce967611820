import { askToConfirm } from "./dialog.js";
import { h } from "./dom.js";
import { words } from "./words.js";

/**
 * A button that asks first where the card says so, shows that it works, and cannot be pressed twice meanwhile.
 * `collect` gives the answers that go with the tap, or null when they are not fit to be sent.
 */
export function tapButton(button, context, collect) {
  const text = words(context.language);
  const element = h(
    "button.button",
    {
      type: "button",
      class: button.style ?? "",
      onclick: async () => {
        const values = collect();
        if (!values || element.getAttribute("aria-busy") === "true") return;
        const { confirm } = button;
        if (confirm) {
          const question = {
            title: confirm.title,
            text: confirm.text,
            yes: button.label,
            no: text.cancel,
            danger: button.style === "danger",
          };
          if (!(await askToConfirm(question))) return element.focus();
        }
        setBusy(element, true);
        try {
          await context.act(button, values);
        } finally {
          setBusy(element, false);
        }
      },
    },
    button.label,
  );
  return element;
}

/** The other buttons of the card wait as well: one tap at a time. */
function setBusy(element, busy) {
  element.setAttribute("aria-busy", String(busy));
  for (const other of element.closest(".card")?.querySelectorAll(".button") ?? []) other.disabled = busy;
}

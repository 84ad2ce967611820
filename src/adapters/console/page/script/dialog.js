import { h } from "./dom.js";

/** Asks before something counts. Resolves true for yes; Escape, "cancel" and a click beside it mean no. */
export function askToConfirm({ title, text, yes, no, danger }) {
  return new Promise((resolve) => {
    const answer = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const dialog = h(
      "dialog.dialog",
      {
        "aria-labelledby": "dialog-title",
        oncancel: (event) => {
          event.preventDefault();
          answer(false);
        },
        onclick: (event) => event.target === dialog && answer(false),
      },
      h(
        "div.dialog-body",
        {},
        h("h2", { id: "dialog-title" }, title),
        h("p", {}, text),
        h(
          "div.dialog-buttons",
          {},
          h("button.button", { type: "button", onclick: () => answer(false) }, no),
          h("button.button", { type: "button", class: danger ? "danger" : "primary", onclick: () => answer(true) }, yes),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

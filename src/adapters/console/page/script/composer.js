import { h, icon } from "./dom.js";
import { suggestionsFor } from "./suggestions.js";
import { nameOf, words } from "./words.js";

const tallest = 180;

/** Where one types: Enter sends, Shift+Enter makes a line, ↑ in the empty field brings back what was said last. */
export function composer({ person, language, send, attach, lastSaid }) {
  const text = words(language);
  const field = h("textarea.composer-field", {
    rows: "1",
    placeholder: text.write(nameOf(person, language)),
    "aria-label": text.write(nameOf(person, language)),
    maxlength: "20000",
    autocomplete: "off",
    oninput: fit,
    onkeydown: onKey,
  });
  const button = h("button.send", { type: "submit", "aria-label": text.send, title: text.send, disabled: true }, icon("send"));
  const chips = h(
    "div.chips",
    { role: "group", "aria-label": text.tryThis },
    suggestionsFor(person, language).map((suggestion) => h("button.chip", { type: "button", onclick: () => put(suggestion) }, suggestion)),
  );

  function fit() {
    field.style.height = "auto";
    field.style.height = `${Math.min(tallest, field.scrollHeight)}px`;
    button.disabled = field.value.trim() === "";
  }
  function put(value) {
    field.value = value;
    fit();
    field.focus();
    field.setSelectionRange(value.length, value.length);
  }
  function submit() {
    const said = field.value;
    if (said.trim() === "") return;
    field.value = "";
    fit();
    send(said);
  }
  function onKey(event) {
    // While a Chinese input method is choosing characters, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && field.value === "") {
      const last = lastSaid();
      if (!last) return;
      event.preventDefault();
      put(last);
    }
  }
  const picker = h("input.file-picker", {
    type: "file",
    accept: ".xlsx,.csv,.tsv,.txt",
    "aria-label": text.attach,
    tabindex: "-1",
    onchange: () => {
      const [file] = picker.files;
      picker.value = "";
      if (file) attach(file);
    },
  });
  const clip = h(
    "button.attach",
    { type: "button", "aria-label": text.attach, title: text.attach, onclick: () => picker.click() },
    icon("clip"),
  );
  const form = h(
    "form.composer",
    {
      onsubmit: (event) => {
        event.preventDefault();
        submit();
        field.focus();
      },
    },
    picker,
    clip,
    field,
    button,
  );
  return { element: h("div.composer-whole", {}, chips, form), focus: () => field.focus(), put, value: () => field.value };
}

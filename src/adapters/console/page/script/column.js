import { avatar, botAvatar } from "./avatar.js";
import { composer } from "./composer.js";
import { h, icon } from "./dom.js";
import { drawMessage, drawOutgoing, redraw } from "./message-view.js";
import { suggestionsFor } from "./suggestions.js";
import { showToast } from "./toast.js";
import { callName, dayOf, nameOf, roleOf, words } from "./words.js";

/** One person's chat: header, messages, what to try, the field to type in. */
export function column({ chat, language, onClose, onMenu, onFocus, memoryOf }) {
  const { person } = chat;
  const text = words(language);
  const drawn = new Map();
  const list = h("div.messages", { role: "log", "aria-live": "polite", "aria-label": text.chatWith(nameOf(person, language)) });
  const working = h(
    "div.working",
    { hidden: true, role: "status" },
    botAvatar(),
    h("span.dots", { "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    h("span", {}, text.working),
  );
  const empty = emptyState();
  const earlier = h("button.link.earlier", { type: "button", hidden: true, onclick: loadEarlier }, text.earlier);
  const scroller = h("div.scroller", { tabindex: "-1", onscroll: onScroll }, h("div.scroller-inner", {}, earlier, empty, list, working));
  const jump = h(
    "button.jump",
    { type: "button", hidden: true, onclick: () => toEnd(true) },
    icon("down"),
    h("span", {}, text.newMessages),
  );
  const toasts = h("div.toasts");
  const typing = composer({
    person,
    language,
    send: (said) => {
      void chat.say(said);
      toEnd(true);
    },
    attach: (file) => {
      chat
        .sendFile(file, text.sentFile(file.name))
        .catch((problem) => showToast(toasts, { text: `${text.refused}: ${problem.message}`, tone: "bad" }));
      toEnd(true);
    },
    lastSaid: () => chat.inOrder.findLast((message) => message.author === "person")?.body.text,
  });
  const root = h(
    "section.column",
    { "aria-label": text.chatWith(nameOf(person, language)), lang: language === "zh" ? "zh-CN" : "en", onfocusin: onFocus },
    h(
      "header.column-head",
      {},
      h("button.icon-button.menu", { type: "button", "aria-label": text.openPeople, onclick: onMenu }, icon("menu")),
      avatar(person, language),
      h("div.who", {}, h("h2", {}, nameOf(person, language)), h("p", {}, roleOf(person, language))),
      onClose
        ? h("button.icon-button.close", { type: "button", "aria-label": text.close, title: text.close, onclick: onClose }, icon("close"))
        : null,
    ),
    h("div.stage", {}, scroller, jump, toasts),
    typing.element,
  );
  let atEnd = true;

  function emptyState() {
    return h(
      "div.empty",
      { hidden: true },
      h("img", { src: "/logo.svg", alt: "", width: "56", height: "56" }),
      h("h3", {}, text.hello(callName(person, language))),
      h("p", {}, text.hint),
      h(
        "div.empty-tries",
        {},
        suggestionsFor(person, language)
          .slice(0, 4)
          .map((suggestion) => h("button.try", { type: "button", onclick: () => typing.put(suggestion) }, suggestion)),
      ),
      h("p.quiet", {}, text.helpLine),
    );
  }
  function context(id) {
    return { language, memory: memoryOf(id), act };
  }
  async function act(button, values, messageId) {
    try {
      await chat.act(button, values, messageId);
    } catch {
      showToast(toasts, { text: text.actFailed, tone: "bad" });
    }
  }
  function onScroll() {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
    if (atEnd) jump.hidden = true;
  }
  function toEnd(smooth) {
    // Of an answer taller than the screen one wants to see the beginning.
    const last = list.lastElementChild;
    const tall = last && working.hidden && last.offsetHeight > scroller.clientHeight - 60;
    scroller.scrollTo({ top: tall ? last.offsetTop - 12 : scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    atEnd = true;
    jump.hidden = true;
  }
  async function loadEarlier() {
    const before = scroller.scrollHeight - scroller.scrollTop;
    await chat.loadEarlier();
    scroller.scrollTop = scroller.scrollHeight - before;
  }

  /** Puts what is new into its place; what has not changed is not touched, so focus and selection stay. */
  function show() {
    const wasAtEnd = atEnd;
    let day = "";
    let author = "";
    let previous = null;
    const place = (element) => {
      const after = previous ? previous.nextSibling : list.firstChild;
      if (after !== element) list.insertBefore(element, after);
      previous = element;
    };
    for (const message of chat.inOrder) {
      const theDay = dayOf(message.postedAt, language);
      if (theDay !== day) place(separator(theDay));
      const known = drawn.get(message.id);
      let element = known?.element;
      if (!known) element = drawMessage(message, context(message.id));
      else if (known.revision < message.revision) element = redraw(known.element, message, context(message.id));
      element.classList.toggle("first", author !== message.author || theDay !== day);
      drawn.set(message.id, { element, revision: message.revision });
      place(element);
      [day, author] = [theDay, message.author];
    }
    for (const [clientId, entry] of chat.outgoing) {
      const element = drawOutgoing(clientId, entry, language, () => chat.retry(clientId));
      element.classList.toggle("first", author !== "person");
      drawn.get(clientId)?.element.remove();
      drawn.set(clientId, { element, revision: 0 });
      place(element);
      author = "person";
    }
    while (previous ? previous.nextSibling : list.firstChild) (previous ? previous.nextSibling : list.firstChild).remove();
    empty.hidden = !chat.loaded || chat.messages.size + chat.outgoing.size > 0;
    root.classList.toggle("is-empty", !empty.hidden);
    earlier.hidden = !chat.more;
    if (wasAtEnd) toEnd(false);
  }
  const separators = new Map();
  function separator(day) {
    if (!separators.has(day)) separators.set(day, h("div.day", { role: "separator" }, h("span", {}, day)));
    return separators.get(day);
  }
  function showWorking() {
    working.hidden = chat.working.size === 0;
    if (!working.hidden && atEnd) toEnd(false);
  }

  const listeners = {
    loaded: show,
    outgoing: show,
    working: showWorking,
    toast: (event) => showToast(toasts, event.detail),
    messages: (event) => {
      const wasAtEnd = atEnd;
      show();
      if (!wasAtEnd && event.detail.some((message) => message.author === "bot" && message.revision === 1)) jump.hidden = false;
    },
  };
  for (const [type, listener] of Object.entries(listeners)) chat.addEventListener(type, listener);
  show();
  showWorking();
  return {
    root,
    chat,
    focus: typing.focus,
    draft: typing.value,
    setDraft: (value) => value && typing.put(value),
    attached: () => toEnd(false),
    leave() {
      for (const [type, listener] of Object.entries(listeners)) chat.removeEventListener(type, listener);
    },
  };
}

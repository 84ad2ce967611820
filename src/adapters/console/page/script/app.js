import { fetchPeople, openStream } from "./api.js";
import { Chat } from "./chat.js";
import { column } from "./column.js";
import { h } from "./dom.js";
import { peopleList } from "./people.js";
import { recall, remember } from "./preferences.js";
import { setServerTime } from "./record-key.js";
import { words } from "./words.js";

const mostColumns = 3;
const root = document.querySelector("#app");
const state = {
  people: [],
  chats: new Map(),
  open: [],
  focused: "",
  unread: new Map(),
  latest: new Map(),
  chosenLanguage: recall("language") ?? "auto",
  theme: recall("theme") ?? "auto",
  connection: "live",
  get language() {
    return languageFor(this.people.find((person) => person.id === this.focused));
  },
};
const memories = new Map();
let columns = new Map();
let listPlace = h("div");
const stage = h("main.columns");

function languageFor(person) {
  if (state.chosenLanguage !== "auto") return state.chosenLanguage;
  return person?.language ?? (navigator.language.startsWith("zh") ? "zh" : "en");
}

const narrow = () => matchMedia("(max-width: 760px)").matches;
const drawer = (open) => {
  document.body.classList.toggle("drawer-open", open);
  if (open) listPlace.querySelector("[aria-current], .person-main")?.focus();
};

const on = {
  choose(id) {
    if (!state.open.includes(id)) {
      const others = narrow() ? [] : state.open;
      state.open = others.length === 0 ? [id] : others.map((each) => (each === state.focused ? id : each));
    }
    focusOn(id);
    drawer(false);
    arrange();
    columns.get(id)?.focus();
  },
  beside(id) {
    state.open = [...state.open.filter((each) => each !== id), id].slice(-mostColumns);
    focusOn(id);
    arrange();
    columns.get(id)?.focus();
  },
  language(value) {
    state.chosenLanguage = value;
    remember("language", value);
    arrange(true);
  },
  theme(value) {
    state.theme = value;
    remember("theme", value);
    document.documentElement.dataset.theme = value;
    drawList();
  },
  closeDrawer: () => drawer(false),
};

function close(id) {
  state.open = state.open.filter((each) => each !== id);
  focusOn(state.open.at(-1) ?? state.people[0].id);
  arrange();
}

function focusOn(id) {
  if (state.focused === id) return;
  state.focused = id;
  for (const [each, { root: element }] of columns) element.classList.toggle("focused", each === id);
  drawList();
}

/** Draws the columns that should be open; those that stay are not touched. */
function arrange(afresh = false) {
  const old = columns;
  columns = new Map(
    state.open.map((id) => {
      const kept = afresh ? null : old.get(id);
      return [id, kept && kept.closable === state.open.length > 1 ? kept : makeColumn(id, old.get(id)?.draft())];
    }),
  );
  for (const [id, each] of old) if (columns.get(id) !== each) each.leave();
  stage.replaceChildren(...[...columns.values()].map((each) => each.root));
  stage.dataset.count = String(state.open.length);
  for (const [id, each] of columns) {
    each.root.classList.toggle("focused", id === state.focused);
    each.attached();
    seen(id);
  }
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  const numbers = state.open.map((id) => state.people.find((person) => person.id === id).number);
  history.replaceState(null, "", `#${numbers.join("+")}`);
  drawList();
}

function makeColumn(id, draft) {
  const chat = chatOf(id);
  const closable = state.open.length > 1;
  const made = column({
    chat,
    language: languageFor(chat.person),
    onClose: closable ? () => close(id) : null,
    onMenu: () => drawer(true),
    onFocus: () => focusOn(id),
    memoryOf,
  });
  made.setDraft(draft);
  if (!chat.loaded) chat.load().catch(() => setTimeout(() => void chat.load(), 3_000));
  return Object.assign(made, { closable });
}

function memoryOf(id) {
  if (!memories.has(id)) memories.set(id, new Set());
  return memories.get(id);
}

function chatOf(id) {
  if (!state.chats.has(id)) state.chats.set(id, new Chat(state.people.find((person) => person.id === id)));
  return state.chats.get(id);
}

function seen(id) {
  state.unread.delete(id);
  const latest = state.latest.get(id);
  if (latest) remember(`seen.${id}`, latest.id);
}

function drawList() {
  const focusedRow = [...listPlace.querySelectorAll("button")].indexOf(document.activeElement);
  const scrolled = listPlace.querySelector(".people-list")?.scrollTop ?? 0;
  const list = peopleList(state, on);
  listPlace.replaceWith(list);
  listPlace = list;
  list.querySelector(".people-list").scrollTop = scrolled;
  if (focusedRow >= 0) list.querySelectorAll("button")[focusedRow]?.focus();
  const unread = [...state.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = unread > 0 ? `(${unread}) Dealdock` : "Dealdock";
}

function onMessage(message) {
  const known = state.latest.get(message.person);
  if (!known || known.id <= message.id) state.latest.set(message.person, message);
  const news = chatOf(message.person).take([message]).length > 0;
  const isNew = !known || known.id < message.id;
  if (state.open.includes(message.person) && !document.hidden) seen(message.person);
  else if (news && isNew && message.author === "bot") state.unread.set(message.person, (state.unread.get(message.person) ?? 0) + 1);
  drawList();
}

function onConnection(connection) {
  if (state.connection === connection) return;
  state.connection = connection;
  if (connection === "live") for (const chat of state.chats.values()) chat.retryAll();
  drawList();
}

function firstOpen() {
  const asked = location.hash.slice(1).split("+");
  const found = asked.map((number) => state.people.find((person) => person.number === number)?.id).filter(Boolean);
  if (found.length > 0) return found.slice(0, narrow() ? 1 : mostColumns);
  const withRole = (role) => state.people.find((person) => person.roles.includes(role))?.id;
  const pair = [withRole("salesRep"), withRole("salesManager")].filter(Boolean);
  const first = pair.length > 0 ? pair : [state.people[0].id];
  return innerWidth >= 1180 ? first : first.slice(0, 1);
}

async function start() {
  document.documentElement.dataset.theme = state.theme;
  const { now, people, latest } = await fetchPeople();
  setServerTime(now);
  state.people = people;
  for (const message of latest) {
    state.latest.set(message.person, message);
    const last = recall(`seen.${message.person}`) ?? "";
    if (message.author === "bot" && message.id > last) state.unread.set(message.person, 1);
  }
  if (people.length === 0) throw new Error("no people");
  state.open = firstOpen();
  state.focused = state.open[0];
  root.replaceChildren(listPlace, h("div.veil", { onclick: on.closeDrawer }), stage);
  arrange();
  openStream(
    people.map((person) => person.id),
    { onMessage, onState: onConnection },
  );
  if (!narrow()) columns.get(state.focused)?.focus();
  addEventListener("keydown", (event) => event.key === "Escape" && drawer(false));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    for (const id of state.open) seen(id);
    drawList();
  });
}

function showFailure() {
  const text = words(languageFor());
  root.replaceChildren(
    h(
      "div.failure",
      { role: "alert" },
      h("img", { src: "/logo.svg", alt: "", width: "56", height: "56" }),
      h("p", {}, text.loadFailed),
      h("button.button.primary", { type: "button", onclick: () => location.reload() }, text.tryAgain),
    ),
  );
}

start().catch(showFailure);

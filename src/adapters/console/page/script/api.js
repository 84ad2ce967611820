/** The server said no for good: trying again would not help. */
export class Refused extends Error {}

async function ask(path, options) {
  const response = await fetch(path, options);
  if (response.ok) return response.json();
  const said = await response.json().catch(() => ({}));
  const problem = said.problem ?? response.statusText;
  throw response.status >= 400 && response.status < 500 ? new Refused(problem) : new Error(problem);
}

export const fetchPeople = () => ask("/api/people");

export function fetchMessages(person, before) {
  const query = new URLSearchParams({ person, limit: "60" });
  if (before) query.set("before", before);
  return ask(`/api/messages?${query}`);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends an event, trying again over a bad line; the clientId stays the same, so it counts once. */
export async function sendEvent(event, attempts = 4) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask("/api/events", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(event) });
    } catch (problem) {
      if (problem instanceof Refused || attempt >= attempts) throw problem;
      await pause(400 * 2 ** (attempt - 1));
    }
  }
}

/** Keeps a file; the message that names it comes after. */
export const sendFile = (file) =>
  ask(`/api/files?${new URLSearchParams({ name: file.name })}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });

/** Resolves with the toast (or null) when the bot has finished with the event; gives up after about two minutes. */
export async function whenDone(clientId) {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    try {
      const progress = await ask(`/api/events/${clientId}?wait=6000`);
      if (progress.done) return progress.toast ?? null;
    } catch {
      await pause(1_500);
    }
  }
  return null;
}

export async function fetchPreview(messageId, platform) {
  const response = await fetch(`/api/cards/${messageId}/${platform}`);
  if (!response.ok) throw new Error(response.statusText);
  return platform === "text" ? response.text() : JSON.stringify(await response.json(), null, 2);
}

/**
 * Live messages. The browser reconnects by itself over a broken line; when it has given up (the server answered
 * with an error while starting), a new stream begins where the old one ended.
 */
export function openStream(people, { onMessage, onState }) {
  let lastId = "";
  let source = null;
  const open = () => {
    const query = new URLSearchParams({ people: people.join(",") });
    if (lastId) query.set("since", lastId);
    source = new EventSource(`/api/stream?${query}`);
    source.addEventListener("open", () => onState("live"));
    source.addEventListener("hello", (event) => void (lastId ||= event.lastEventId));
    source.addEventListener("message", (event) => {
      lastId = event.lastEventId;
      onMessage(JSON.parse(event.data));
    });
    source.addEventListener("error", () => {
      onState("away");
      if (source.readyState === EventSource.CLOSED) setTimeout(open, 2_000);
    });
  };
  open();
}

import { newId } from "../src/domain/shared/id";

/** Asks the console all that a person's first minute asks of it. Throws for what does not answer. */
export async function checkAnswers(address: string, tell: (line: string) => void): Promise<void> {
  await answer(`${address}/health`);
  tell("the server answers");
  const page = await (await answer(`${address}/`)).text();
  if (!page.includes("<html")) throw new Error("the console's page is not there");
  tell("the console's page answers");
  const { people } = (await (await answer(`${address}/api/people`)).json()) as { people: readonly { id: string; number: string }[] };
  const [somebody] = people;
  if (!somebody) throw new Error("the company has nobody");
  tell(`the company answers: ${people.length} people`);
  const clientId = newId();
  await answer(`${address}/api/events`, { kind: "message", clientId, person: somebody.id, text: "help" });
  for (let asked = 0; asked < 10; asked++) {
    const { done } = (await (await answer(`${address}/api/events/${clientId}?wait=3000`)).json()) as { done: boolean };
    if (done) return tell("the bot answers");
  }
  throw new Error("the bot has not answered a message for 30 s");
}

async function answer(address: string, body?: object): Promise<Response> {
  const request = body
    ? { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", origin: new URL(address).origin } }
    : {};
  const response = await fetch(address, { ...request, signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${await response.text()}`);
  return response;
}

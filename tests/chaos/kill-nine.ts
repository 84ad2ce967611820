import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "../../src/adapters/mysql/database";
import { openServer } from "../../src/adapters/mysql/server/open-server";
import { readConfig } from "../../src/config";
import { keptFolder } from "../../src/home";
import { aftermath, done, waiting } from "./aftermath";
import { randomFrom } from "../support/random";
import { Chatter, pause } from "./chatter";
import { freePort, Program } from "./program";

export interface Chaos {
  readonly kills: number;
  /** The same seed kills after as many messages. */
  readonly seed: number;
  readonly tell: (line: string) => void;
}

export interface Outcome {
  readonly kills: number;
  readonly accepted: number;
  /** How often each event of the business happened meanwhile. */
  readonly done: Readonly<Record<string, number>>;
  /** How long the last restart took to finish what was left. */
  readonly drainMs: number;
  /** Empty: nothing lost, nothing twice, every ledger right. */
  readonly wrong: readonly string[];
}

/** Until so many more messages are accepted: a slow machine is killed in the middle of work too, not before any. */
async function busy(chatter: Chatter, messages: number): Promise<void> {
  const enough = chatter.accepted.length + messages;
  for (let turn = 0; turn < 500 && chatter.accepted.length < enough; turn++) await pause(20);
}

/** The longest that the last restart may take to finish what was left; a delivery that failed meanwhile waits for its next turn. */
const drainTurns = 900;

/**
 * Runs the real program on a private database while several colleagues use it, kills it without warning again and
 * again, starts it anew, lets it finish, and looks for anything lost, done twice, or out of balance.
 */
export async function killNine({ kills, seed, tell }: Chaos): Promise<Outcome> {
  const folder = path.join(keptFolder, `chaos-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // Held open here, so that the database outlives every program that is killed.
  const server = await openServer({ url: undefined, folder, searchPath: readConfig().PATH }, tell);
  const program = new Program(folder, await freePort());
  const database = openDatabase(server.address, 4);
  const random = randomFrom(seed);
  const chatter = new Chatter(database, `http://127.0.0.1:${program.port}`, randomFrom(seed + 1));
  try {
    await program.start();
    const [began] = await database.direct((sql) => sql.rows<{ now: Date }>("SELECT UTC_TIMESTAMP(3) AS now"));
    const talking = chatter.run(["P2", "P3", "P1", "P7", "P4", "P5", "P2", "P3"]);
    const broken = talking.then(
      () => null,
      (problem: unknown) => problem,
    );
    for (let kill = 1; kill <= kills; kill++) {
      await busy(chatter, 3 + Math.floor(random() * 25));
      await pause(random() * 80);
      await program.end("SIGKILL");
      await program.start();
      if (kill % 10 === 0) tell(`killed ${kill} times, ${chatter.accepted.length} messages accepted`);
    }
    chatter.finish();
    const problem = await broken;
    if (problem) throw problem;
    let turn = 0;
    for (; turn < drainTurns && (await waiting(database)) > 0; turn++) await pause(100);
    const left = await waiting(database);
    const wrong = await aftermath(database, chatter.accepted);
    const business = await done(database, began?.now ?? new Date(0));
    return {
      kills,
      accepted: chatter.accepted.length,
      done: business,
      drainMs: turn * 100,
      wrong: left > 0 ? [`${left} things still wait`, ...wrong] : wrong,
    };
  } finally {
    chatter.finish();
    await program.end("SIGTERM");
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

import { killNine } from "./kill-nine";

test("loses nothing and does nothing twice when the program is killed five times", async () => {
  const { accepted, done, wrong } = await killNine({ kills: 5, seed: 9, tell: () => undefined });
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(20);
  // The loop was under way, not only talk.
  expect(Object.keys(done).length).toBeGreaterThan(5);
}, 240_000);

import { killNine } from "./kill-nine";

test("loses nothing and does nothing twice when the program is killed five times", async () => {
  const { accepted, wrong } = await killNine({ kills: 5, seed: 9, tell: () => undefined });
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(20);
}, 240_000);

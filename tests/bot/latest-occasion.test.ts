import { latestOccasion } from "../../src/bot/jobs/latest-occasion";

test.each([
  ["00:10", "2026-11-24T16:09:00Z", "Asia/Shanghai", "2026-11-24", "a minute before it is due, the last occasion was yesterday's"],
  ["00:10", "2026-11-24T16:10:00Z", "Asia/Shanghai", "2026-11-25", "due to the minute"],
  ["00:10", "2026-11-25T15:59:00Z", "Asia/Shanghai", "2026-11-25", "due all day"],
  ["08:30", "2026-03-01T00:29:00Z", "Asia/Shanghai", "2026-02-28", "yesterday may be last month"],
  ["02:30", "2026-03-08T07:30:00Z", "America/New_York", "2026-03-08", "a skipped hour counts as past once the clock is behind it"],
  ["02:30", "2026-03-08T06:59:00Z", "America/New_York", "2026-03-07", "and not before"],
])("%s at %s in %s is the occasion of %s: %s", (at, now, zone, day) => {
  expect(latestOccasion(at, new Date(now), zone)).toBe(day);
});

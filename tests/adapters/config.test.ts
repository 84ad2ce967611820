import { ConfigurationFault, readConfig } from "../../src/config";

test("an empty environment is whole: private server, console on", () => {
  const config = readConfig({ CONSOLE: "", DATABASE_URL: "" });
  expect([config.DATABASE_URL, config.CONSOLE_PORT, config.consoleOn]).toEqual([undefined, 3210, true]);
});

test.each([
  ["production", undefined, false],
  ["production", "on", true],
  ["development", undefined, true],
  ["development", "off", false],
])("NODE_ENV %s with CONSOLE %s: the console is on: %s", (NODE_ENV, CONSOLE, on) => {
  expect(readConfig({ NODE_ENV, CONSOLE }).consoleOn).toBe(on);
});

test("names every fault at once, each with its variable and what it is to be", () => {
  const read = () =>
    readConfig({
      DATABASE_URL: "postgres://x/y",
      CONSOLE_PORT: "many",
      LOG_LEVEL: "loud",
      NODE_ENV: "prod",
    });
  expect(read).toThrow(ConfigurationFault);
  for (const name of ["4 fault", "DATABASE_URL", "CONSOLE_PORT", "LOG_LEVEL", "NODE_ENV", "mysql://user:password@host"]) {
    expect(read).toThrow(name);
  }
});

import { configOrEnd, runUntilTold } from "./run-product";

/** `npm start`: the product on its database, until it is told to stop. */
void runUntilTold(configOrEnd(), false, async ({ consoleAddress }) => {
  console.log(consoleAddress ? `Dealdock runs; the console is at ${consoleAddress}` : "Dealdock runs; the console is off.");
  return "go on";
});

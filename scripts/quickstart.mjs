import { installDependencies, runScript } from "./set-up.mjs";

console.log("Dealdock: a first look");
installDependencies();
await runScript("scripts/run-quickstart.ts");

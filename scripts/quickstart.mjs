import { installDependencies, runScript } from "./set-up.mjs";

console.log("Dealdock: a first look");
installDependencies();
runScript("scripts/run-quickstart.ts");

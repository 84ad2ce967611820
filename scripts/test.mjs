import { installDependencies, runScript } from "./set-up.mjs";

installDependencies();
runScript("scripts/run-tests.ts", process.argv.slice(2));

import { installDependencies, runScript } from "./set-up.mjs";

installDependencies();
runScript("scripts/run-checks.ts");

import { installDependencies, runScript } from "./set-up.mjs";

installDependencies();
runScript("scripts/run-tests.ts");

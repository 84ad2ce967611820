import { installDependencies, runScript } from "./set-up.mjs";

installDependencies();
await runScript("scripts/run-checks.ts");

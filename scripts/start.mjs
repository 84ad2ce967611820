import { installDependencies, runBuilt } from "./set-up.mjs";

installDependencies();
runBuilt("scripts/run-start.ts");

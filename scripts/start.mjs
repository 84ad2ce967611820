import { installDependencies, runScript } from "./set-up.mjs";

installDependencies();
runScript("src/main.ts", process.argv.slice(2));

// The command line of the desk: `npm run clarify -- <command>`.
import { runClarify } from './program.ts';
import { processShell } from './shell.ts';

await runClarify(process.argv.slice(2), processShell());

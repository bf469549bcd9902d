// The command line of the desk: `npm run clarify -- <command>`.
import { enableCompileCache } from 'node:module';
import { processShell } from './shell.ts';

// reading and compiling the sources would take longer than most commands
enableCompileCache();
const { runClarify } = await import('./program.ts');

await runClarify(process.argv.slice(2), processShell());

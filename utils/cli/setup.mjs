// Runs on the system's Node, before anything is installed: brings node_modules to what package-lock.json says.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = 20;
const ROOT = join(import.meta.dirname ?? '.', '..', '..');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const LOCK = join(ROOT, 'package-lock.json');
/** The Node that the scripts run under; its package's install step may have been refused. */
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

main();

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) stop(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer.`);
  if (!isCurrent()) install();
  if (!existsSync(PINNED_NODE)) stop('The pinned Node was not installed: run `npm rebuild node`, then try again.');
}

/** True where the last install came after the last change of the lock file. */
function isCurrent() {
  if (!existsSync(INSTALLED) || !existsSync(PINNED_NODE)) return false;
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function install() {
  console.log('Installing the packages that package-lock.json names (needs the npm registry, once) …');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm?.endsWith('js') ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' && !npm });
  if (done.status === 0) {
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return;
  }
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`);
  stop('The packages could not be installed: see above; is the npm registry reachable?', done.status ?? 1);
}

function stop(message, exitCode = 1) {
  console.error(message);
  process.exit(exitCode);
}

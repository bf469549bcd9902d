// How long our code runs at a time on a page's main thread, read from a trace of Chromium.
import type { CDPSession } from 'playwright-core';

/** A complete event of the trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, which other processes do not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string } };
}

/** Where the scripts that run in pages lie in the package. */
const CONTENT_SCRIPTS = '/content-scripts/';

/** Our runs within a trace, in milliseconds of the page's main thread. */
export interface OurRuns {
  readonly count: number;
  /** The task in which the content script is compiled and started, once for a page. */
  readonly startMs: number;
  /** The longest of all others. */
  readonly longestMs: number;
  readonly totalMs: number;
}

/** Records what happens while `work` runs. */
export async function traceOurs(devtools: CDPSession, origin: string, work: () => Promise<unknown>): Promise<OurRuns> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await done;
  devtools.off('Tracing.dataCollected', collect);
  return ourRuns(events, origin);
}

/**
 * Our time per task of a page's thread. A task that begins with our code (a timer, a message, an observer's call) is ours
 * as a whole, with the microtasks and the style work it causes; in a task of the page only our calls count.
 */
export function ourRuns(events: readonly TraceEvent[], origin: string): OurRuns {
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort((a, b) => a.ts - b.ts);
  const perTask = new Map<TraceEvent, { first: TraceEvent; ours: TraceEvent[] }>();
  const all = events.filter(({ name, ph }) => (name === 'FunctionCall' || name === 'EvaluateScript') && ph === 'X');
  // the trace holds the background and the extension's own pages too, which cost the page's thread nothing
  const threads = new Set(all.filter((call) => addressOf(call).includes(CONTENT_SCRIPTS)).map(threadOf));
  const calls = all.filter((call) => threads.has(threadOf(call)));
  for (const call of calls.toSorted((a, b) => a.ts - b.ts)) {
    const task = taskAround(tasks, call);
    if (task === undefined) continue;
    const found = perTask.get(task) ?? { first: call, ours: [] };
    perTask.set(task, found);
    const last = found.ours.at(-1);
    const isNested = last !== undefined && call.ts < last.ts + (last.dur ?? 0);
    if (isOurs(call, origin) && !isNested) found.ours.push(call);
  }
  const runs: number[] = [];
  let startMs = 0;
  for (const [task, { first, ours }] of perTask) {
    if (ours.length === 0) continue;
    const run = isOurs(first, origin) ? msOf(task) : ours.reduce((sum, call) => sum + msOf(call), 0);
    if (ours.some(({ name }) => name === 'EvaluateScript')) startMs = Math.max(startMs, run);
    else runs.push(run);
  }
  return {
    count: runs.length,
    startMs,
    longestMs: runs.reduce((most, run) => Math.max(most, run), 0),
    totalMs: runs.reduce((sum, run) => sum + run, startMs),
  };
}

function taskAround(tasks: readonly TraceEvent[], { ts, pid, tid }: TraceEvent): TraceEvent | undefined {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.ts ?? 0) <= ts) low = middle + 1;
    else high = middle;
  }
  // tasks of several threads lie between each other
  for (let at = low - 1; at >= 0 && at > low - 200; at--) {
    const task = tasks[at];
    if (task?.pid === pid && task.tid === tid) return task.ts + (task.dur ?? 0) >= ts ? task : undefined;
  }
  return undefined;
}

function isOurs(call: TraceEvent, origin: string): boolean {
  return addressOf(call).startsWith(origin);
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.data?.scriptName ?? '';
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function msOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

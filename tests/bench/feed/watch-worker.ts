// What the extension's background takes while it works: memory, asked over Chromium's own protocol, and processor time.
import type { CDPSession } from 'playwright-core';
import { extensionSeconds } from './process-time.ts';

const EVERY_MS = 150;

/** One look. */
export interface WorkerSample {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes in use by JavaScript, its buffers and the browser's objects behind it. */
  readonly heap: number;
  /** Seconds of processor time so far; undefined where the machine does not say. */
  readonly cpu: number | undefined;
}

interface HeapUse {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

/** Watches from now on; the function returned ends that and gives all samples, at least one. */
export async function watchWorker(devtools: CDPSession): Promise<() => Promise<readonly WorkerSample[]>> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  if (worker === undefined) throw new Error('The background sleeps.');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const pending = new Map<number, (use: HeapUse) => void>();
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: HeapUse };
    pending.get(id)?.(result);
    pending.delete(id);
  });
  const samples: WorkerSample[] = [];
  async function look(): Promise<void> {
    const id = samples.length + 1;
    const answer = new Promise<HeapUse>((resolve) => pending.set(id, resolve));
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
    await devtools.send('Target.sendMessageToTarget', { sessionId, message });
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await answer;
    samples.push({
      at: Date.now(),
      heap: usedSize + embedderHeapUsedSize + backingStorageSize,
      cpu: extensionSeconds(),
    });
  }
  await look();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      await look();
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return samples;
  };
}

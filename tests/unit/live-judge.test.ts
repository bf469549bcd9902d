// The judge of the background: opened once, again after a failure, and anew only for other regions.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetJudge, openedJudge } from '../../entrypoints/background/live-judge.ts';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { buildReaderJudge } from '../../utils/cli/reader-judge.ts';

const { loadGazetteer } = vi.hoisted(() => ({ loadGazetteer: vi.fn<() => Promise<ArrayBuffer>>() }));
vi.mock('../../utils/packaged.ts', () => ({
  loadGazetteer,
  loadRegions: async () => [],
  loadVillages: async () => undefined,
}));
vi.mock('../../utils/settings/settings-store.ts', () => ({ readSettings: async () => ({ regions: ['64.01'] }) }));
vi.mock('../../utils/log.ts', () => ({ logError: () => undefined }));

beforeEach(async () => {
  forgetJudge(['none']);
  loadGazetteer.mockReset();
  const { text } = await buildRegionGazetteer();
  loadGazetteer.mockImplementation(async () => new TextEncoder().encode(text).buffer as ArrayBuffer);
});

const regionsOf = async (text: string) => (await openedJudge()).judgeRegion(text).regions;

describe('the judge of the background', () => {
  it('is opened again at the next post where opening failed', async () => {
    loadGazetteer.mockRejectedValueOnce(new Error('gone'));
    expect(await regionsOf('Pemkab Paser rapat')).toEqual([]);
    expect(await regionsOf('Pemkab Paser rapat')).toEqual(['64.01']);
  });

  it('stays open where a setting other than the regions changes', async () => {
    await openedJudge();
    forgetJudge(['64.01']);
    await openedJudge();
    expect(loadGazetteer).toHaveBeenCalledTimes(1);
    forgetJudge(['64.01', '64.71']);
    await openedJudge();
    expect(loadGazetteer).toHaveBeenCalledTimes(2);
  });
});

describe('the judge of clarify check and clarify match', () => {
  it('knows the villages of followed regencies, as a device does', async () => {
    const judge = await buildReaderJudge(['64.01']);
    expect(judge.judgeRegion('Desa Rangan minta jembatan').regions).toEqual(['64.01']);
  });
});

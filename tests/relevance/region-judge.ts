// The names of regions and the judgement of a text's region, as the extension and the command line have them.
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { listRegions } from '../../utils/cli/region-list.ts';
import type { JudgeRegion } from '../../utils/matching/matcher.ts';
import { createPolicyJudge } from '../../utils/policy/judge-policy.ts';

/** What a matcher is given of regions. */
export interface RegionMaterial {
  readonly regionNames: ReadonlyMap<string, string>;
  readonly judgeRegion: JudgeRegion;
}

/** Reads the package's list of regions and gazetteer; no region is followed. */
export async function readRegionMaterial(): Promise<RegionMaterial> {
  const [regions, { text }] = await Promise.all([listRegions(), buildRegionGazetteer()]);
  return {
    regionNames: new Map(regions.map(({ code, name }) => [code, name])),
    judgeRegion: createPolicyJudge(new TextEncoder().encode(text)).judgeRegion,
  };
}

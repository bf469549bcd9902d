// The judge of a reader's device: over all regions, and the villages of the regencies that the reader follows.
import { provinceOf, type RegionCode, SAMPLE_PROVINCE } from '../domain/region.ts';
import { openGazetteer } from '../policy/gazetteer.ts';
import { createPolicyJudge, type PolicyJudge } from '../policy/judge-policy.ts';
import { villagesWithin } from '../policy/villages-within.ts';
import { buildRegionGazetteer, buildVillageGazetteers } from './build-gazetteer.ts';

/** Makes the judge that a device has whose reader follows `followed`. */
export async function buildReaderJudge(followed: readonly RegionCode[]): Promise<PolicyJudge> {
  const regencies = followed.filter((code) => code.length >= 5 && provinceOf(code) !== SAMPLE_PROVINCE);
  const wanted = new Set(regencies.map((code) => `gazetteer/villages-${provinceOf(code)}.txt`));
  const [{ text }, files] = await Promise.all([
    buildRegionGazetteer(),
    wanted.size === 0 ? [] : buildVillageGazetteers(),
  ]);
  const villages = files.filter(({ path }) => wanted.has(path)).map((file) => villagesWithin(file.text, regencies));
  return createPolicyJudge(openGazetteer(text, ...villages), { followed });
}

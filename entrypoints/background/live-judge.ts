// The judgement of posts by region and policy, from the gazetteer in the package; opened at the first post.
import type { PolicyJudgement } from '../../utils/domain/policy-judgement.ts';
import type { PostForMatching } from '../../utils/domain/post.ts';
import { provinceOf, type RegionCode, SAMPLE_PROVINCE } from '../../utils/domain/region.ts';
import type { RegionJudgement } from '../../utils/domain/region-judgement.ts';
import { logError } from '../../utils/log.ts';
import { loadGazetteer, loadRegions, loadVillages } from '../../utils/packaged.ts';
import { openGazetteer } from '../../utils/policy/gazetteer.ts';
import { createPolicyJudge, type PolicyJudge } from '../../utils/policy/judge-policy.ts';
import { villagesWithin } from '../../utils/policy/villages-within.ts';
import { readSettings } from '../../utils/settings/settings-store.ts';

/** A judge with the names of regions. */
interface NamingJudge {
  readonly judge: PolicyJudge;
  readonly names: ReadonlyMap<string, string>;
}

let loading: Promise<NamingJudge | undefined> | undefined;
/** The regions that the judge was opened for. */
let openedFor: string | undefined;

/** Where the reader follows other regions than the judge was opened for, ambiguous names are settled anew. */
export function forgetJudge(followed: readonly RegionCode[]): void {
  if (openedFor === keyOf(followed)) return;
  loading = undefined;
  openedFor = undefined;
}

const keyOf = (followed: readonly RegionCode[]) => followed.join(' ');

/** Says which regions a text is about; without the gazetteer nothing is certain. */
export async function openedJudge(): Promise<Pick<PolicyJudge, 'judgeRegion'>> {
  loading ??= open();
  return (await loading)?.judge ?? UNSURE;
}

const UNSURE = { judgeRegion: (): RegionJudgement => ({ regions: [], isCertain: false, named: [] }) };

/** Whether a post is about local policy, where, on what, and how it spreads now; undefined without the gazetteer. */
export async function judgePost(
  post: PostForMatching,
): Promise<{ judgement: PolicyJudgement; nameOf: (code: string) => string } | undefined> {
  loading ??= open();
  const opened = await loading;
  if (opened === undefined) return undefined;
  return {
    judgement: opened.judge.judge(post, new Date().toISOString()),
    nameOf: (code) => opened.names.get(code) ?? code,
  };
}

async function open(): Promise<NamingJudge | undefined> {
  try {
    const [bytes, regions, { regions: followed }] = await Promise.all([loadGazetteer(), loadRegions(), readSettings()]);
    openedFor = keyOf(followed);
    return {
      judge: createPolicyJudge(openGazetteer(bytes, ...(await openVillages(followed))), { followed }),
      names: new Map(regions.map(({ code, name }) => [code, name])),
    };
  } catch (error) {
    logError('gazetteer', error);
    // the next post tries again
    loading = undefined;
    openedFor = undefined;
    return undefined;
  }
}

/** Villages of the followed regencies, one text a province. */
async function openVillages(followed: readonly RegionCode[]): Promise<string[]> {
  const regencies = followed.filter((code) => code.length >= 5 && provinceOf(code) !== SAMPLE_PROVINCE);
  const provinces = [...new Set(regencies.map(provinceOf))];
  const files = await Promise.all(provinces.map(loadVillages));
  return files.flatMap((file) => (file === undefined ? [] : [villagesWithin(file, regencies)]));
}

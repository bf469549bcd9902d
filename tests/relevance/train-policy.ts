// Trains the policy model on the project's own posts and writes utils/policy/weights.json: `node tests/relevance/train-policy.ts [--errors]`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { openGazetteer } from '../../utils/policy/gazetteer.ts';
import { share } from './metrics.ts';
import { isHeldOut, OWN_POSTS, readPolicyPosts } from './policy-posts.ts';
import { trainPolicy } from './policy-training.ts';

const TARGET = `${import.meta.dirname}/../../utils/policy/weights.json`;

const gazetteer = openGazetteer(new TextEncoder().encode((await buildRegionGazetteer()).text));
const posts = readPolicyPosts(OWN_POSTS).filter((post) => !isHeldOut(post));
const { weights, unseen } = trainPolicy(posts, gazetteer);
writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
execFileSync('npx', ['biome', 'format', '--write', TARGET], { stdio: 'ignore' });

const isMarked = ({ probability }: { probability: number }) => probability >= weights.threshold;
const marked = unseen.filter(isMarked);
const local = unseen.filter(({ label }) => label === 1);
console.log(`${posts.length} posts to train on, ${local.length} of them local policy; threshold ${weights.threshold}`);
console.log(
  `cross-validated: precision ${share(marked, ({ label }) => label === 1).toFixed(3)}, recall ${share(local, isMarked).toFixed(3)}`,
);
if (process.argv.includes('--errors')) {
  for (const one of unseen) if (isMarked(one) !== (one.label === 1)) console.log(one.id, one.probability.toFixed(2));
}

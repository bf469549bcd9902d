// `npm run evaluate -- matching [--claims F --posts F [--qrels F] [--unrelated F…] [--out F] [--json]]`: figures of the matcher on labelled files.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Match } from '../../utils/domain/match.ts';
import { AppError } from '../../utils/errors.ts';
import { createMatcher, type Matcher } from '../../utils/matching/matcher.ts';
import { evaluateFolder, type Figure } from './evaluate-matching.ts';
import { evaluatePolicy } from './evaluate-policy.ts';
import {
  type ClaimLine,
  type PostLine,
  readClaims,
  readJudgements,
  readPosts,
  toIndexedClaim,
} from './labelled-files.ts';
import { rateOutcomes, readLocalSets, runLocalSet } from './local-set.ts';
import { share } from './metrics.ts';
import { type RegionMaterial, readRegionMaterial } from './region-judge.ts';

const SHARED = `${import.meta.dirname}/../../../shared/relevance`;
const USAGE = `Usage: npm run evaluate -- matching [--claims F --posts F [--qrels F] [--unrelated F ...] [--out F] [--json]]
Claims: {id, title, paraphrases?, text?, lang?, date?, regions?, agency?, validFrom?, validUntil?}; posts: {id, text, lang?, date?};
qrels: {q, d, tier?}. Without files: all of ../shared/relevance by cross-validation, and the project's own local-policy set.
       npm run evaluate -- policy [--posts F] [--out F] [--unrelated F] [--json]
Posts: {id, text, date?, platform?, engagement?, localPolicy?, region?}. Without --posts: the project's own held-out posts and ../shared/relevance/unrelated.`;

interface Files {
  readonly claims: string;
  readonly posts: string;
  readonly qrels?: string;
  readonly unrelated?: readonly string[];
  readonly out?: string;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        claims: { type: 'string' },
        posts: { type: 'string' },
        qrels: { type: 'string' },
        unrelated: { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const [area] = positionals;
    if (area === 'policy') {
      const { posts, out } = values;
      const unrelated = values.unrelated?.[0] ?? (posts === undefined ? `${SHARED}/unrelated/posts.jsonl` : undefined);
      const files = Object.entries({ posts, out, unrelated }).filter(([, file]) => file !== undefined);
      print(await evaluatePolicy(Object.fromEntries(files)), values.json === true);
      return 0;
    }
    if (area !== 'matching' || (values.claims === undefined) !== (values.posts === undefined)) {
      console.error(USAGE);
      return 2;
    }
    const { claims, posts, qrels, unrelated, out } = values;
    const figures =
      claims === undefined || posts === undefined
        ? await evaluateAll()
        : await evaluateFiles({
            claims,
            posts,
            ...(qrels === undefined ? {} : { qrels }),
            ...(unrelated === undefined ? {} : { unrelated }),
            ...(out === undefined ? {} : { out }),
          });
    print(figures, values.json === true);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof TypeError)) throw error;
    const place = error instanceof AppError && error.place !== undefined ? `${error.place}: ` : '';
    console.error(`${place}${error.message}`);
    return 1;
  }
}

async function evaluateAll(): Promise<Figure[]> {
  const own = await evaluateLocal();
  if (!existsSync(SHARED)) {
    console.error(`${SHARED} is absent: only the project's own set is measured.`);
    return own;
  }
  return [...evaluateFolder(SHARED).figures, ...own];
}

/** The project's own posts, each batch with its claims. */
async function evaluateLocal(): Promise<Figure[]> {
  const material = await readRegionMaterial();
  const outcomes = readLocalSets().map((set) => ({
    name: set.name,
    ofSet: runLocalSet(set, matchOf(set.claims, material)),
  }));
  const figures = [...outcomes, { name: 'all', ofSet: outcomes.flatMap(({ ofSet }) => ofSet) }];
  return figures.flatMap(({ name, ofSet }) => {
    const { precision, recall } = rateOutcomes(ofSet);
    return [
      {
        figure: `local policy, ${name}: precision of answers`,
        value: precision,
        goal: '>= .97',
        note: `${ofSet.length} posts`,
      },
      { figure: `local policy, ${name}: recall of answers`, value: recall, goal: '>= .65' },
    ];
  });
}

function matchOf(claims: readonly ClaimLine[], { regionNames, judgeRegion }: RegionMaterial): Matcher['match'] {
  const matcher = createMatcher(claims.map(toIndexedClaim), { regionNames });
  return (post) => matcher.match(post, judgeRegion);
}

/** The shipped matcher, as a reader meets it, on any files. */
async function evaluateFiles(files: Files): Promise<Figure[]> {
  const claims = readClaims(files.claims);
  const posts = readPosts(files.posts);
  const match = matchOf(claims, await readRegionMaterial());
  const matches = new Map(posts.map((post) => [post.id, match(toPost(post))]));
  if (files.out !== undefined)
    writeFileSync(files.out, posts.map((post) => outLine(post.id, matches.get(post.id) ?? [])).join(''));
  const answers = (id: string) => (matches.get(id) ?? []).filter((one) => one.tier === 'answers');
  const figures: Figure[] = [
    {
      figure: 'posts with an answer',
      value: share(posts, (post) => answers(post.id).length > 0),
      note: `${posts.length} posts`,
    },
  ];
  if (files.qrels !== undefined) figures.push(...judge(posts, readJudgements(files.qrels), answers));
  for (const file of files.unrelated ?? []) {
    const others = readPosts(file);
    const marked = others.filter((post) => match(toPost(post))[0]?.tier === 'answers');
    figures.push({
      figure: `marked of ${file}`,
      value: marked.length / Math.max(1, others.length),
      note: marked
        .slice(0, 20)
        .map((post) => post.id)
        .join(' '),
    });
  }
  return figures;
}

function judge(
  posts: readonly PostLine[],
  judgements: ReturnType<typeof readJudgements>,
  answers: (id: string) => readonly Match[],
): Figure[] {
  const right = new Map<string, Set<string>>();
  for (const { q, d, tier } of judgements) {
    if (tier === 'related') continue;
    right.set(q, (right.get(q) ?? new Set()).add(d));
  }
  const isRight = (post: PostLine) => right.get(post.id)?.has(answers(post.id)[0]?.key ?? '') === true;
  const marked = posts.filter((post) => answers(post.id).length > 0);
  const toAnswer = posts.filter((post) => right.has(post.id));
  const figures: Figure[] = [
    { figure: 'precision of answers', value: share(marked, isRight), note: `${marked.length} marked`, goal: '>= .97' },
    {
      figure: 'recall of answers',
      value: share(toAnswer, isRight),
      note: `${toAnswer.length} to answer`,
      goal: '>= .65',
    },
  ];
  for (const kind of new Set(posts.map((post) => post.kind).filter((kind) => kind !== undefined))) {
    const ofKind = posts.filter((post) => post.kind === kind);
    const isAnswer = ofKind.some((post) => right.has(post.id));
    figures.push({
      figure: isAnswer ? `recall ${kind}` : `answered ${kind}`,
      value: share(ofKind, isAnswer ? isRight : (post) => answers(post.id).length > 0),
      note: `${ofKind.length} posts`,
    });
  }
  return figures;
}

function toPost(post: PostLine) {
  return {
    id: post.id,
    text: post.text,
    ...(post.lang === undefined ? {} : { language: post.lang }),
    ...(post.date === undefined ? {} : { date: post.date }),
    ...(post.url === undefined ? {} : { url: post.url }),
  };
}

function outLine(id: string, matches: readonly Match[]): string {
  const rows = matches.map(({ key, tier, score, evidence }) => ({ id: key, tier, score, evidence }));
  return `${JSON.stringify({ id, matches: rows })}\n`;
}

function print(figures: readonly Figure[], isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify({ figures }, null, 2));
    return;
  }
  const width = Math.max(...figures.map((one) => one.figure.length));
  for (const { figure, value, goal, note } of figures) {
    console.log(`${figure.padEnd(width)}  ${value.toFixed(3)}  ${(goal ?? '').padEnd(9)}  ${note ?? ''}`.trimEnd());
  }
}

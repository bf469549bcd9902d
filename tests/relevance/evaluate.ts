// `npm run evaluate`: everything; `-- matching [--claims F --posts F [--qrels F] [--unrelated F…] [--out F] [--json]]`: figures of the matcher on labelled files.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AppError } from '../../utils/errors.ts';
import { evaluateFiles, matchOf } from './evaluate-files.ts';
import { evaluateFolder, type Figure } from './evaluate-matching.ts';
import { evaluatePolicy } from './evaluate-policy.ts';
import { rateOutcomes, readLocalSets, runLocalSet } from './local-set.ts';
import { readRegionMaterial } from './region-judge.ts';

const SHARED = `${import.meta.dirname}/../../../shared/relevance`;
const USAGE = `Usage: npm run evaluate: everything below, without files.
       npm run evaluate -- matching [--claims F --posts F [--qrels F] [--unrelated F ...] [--out F] [--json]]
Claims: {id, title, paraphrases?, text?, lang?, date?, regions?, agency?, validFrom?, validUntil?}; posts: {id, text, lang?, date?};
qrels: {q, d, tier?}; with them success and reciprocal rank, with --unrelated also recall at rates of false marks. Without files: all of ../shared/relevance by cross-validation, and the project's own local-policy set.
       npm run evaluate -- policy [--posts F] [--read-at TIME] [--out F] [--unrelated F] [--json]
Posts: {id, text, date?, readAt?, platform?, engagement?, localPolicy?, region?}; readAt is when the counts were read: else --read-at, else now. Without --posts: the project's own held-out posts and ../shared/relevance/unrelated.`;

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
        'read-at': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const [area] = positionals;
    if (args.every((arg) => arg === '--json')) {
      print([...(await evaluateAll()), ...(await evaluatePolicyFiles({}))], values.json === true);
      return 0;
    }
    if (area === 'policy') {
      print(await evaluatePolicyFiles(values), values.json === true);
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

interface PolicyFiles {
  readonly posts?: string | undefined;
  readonly out?: string | undefined;
  readonly 'read-at'?: string | undefined;
  readonly unrelated?: readonly string[] | undefined;
}

async function evaluatePolicyFiles({
  posts,
  out,
  'read-at': readAt,
  unrelated: given,
}: PolicyFiles): Promise<Figure[]> {
  const shared = `${SHARED}/unrelated/posts.jsonl`;
  const unrelated = given?.[0] ?? (posts === undefined && existsSync(shared) ? shared : undefined);
  const files = Object.entries({ posts, out, readAt, unrelated }).filter(([, file]) => file !== undefined);
  return evaluatePolicy(Object.fromEntries(files));
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

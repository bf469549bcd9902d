// Whether a claim is one that posts can be compared with: one statement, as it circulates, neither judged nor too broad.
import { tokenize } from '../text/tokenize.ts';
import type { TextFinding } from './lint-text.ts';

/** Fewer informative words than this never mark a post by their words alone. */
export const MIN_INFORMATIVE_WORDS = 5;

const JUDGEMENT =
  /\b(hoaks|hoax|tidak benar|nggak benar|tak benar|disinformasi|misinformasi|cek fakta|klarifikasi|keliru|menyesatkan)\b|\[(salah|klarifikasi|benar)\]/i;
/** Abbreviations whose dot does not end a sentence. */
const ABBREVIATION =
  /\b(kab|kec|kel|prov|ds|dsn|jl|jln|gg|no|nomor|rt|rw|rp|h|hj|dr|drs|ir|prof|st|sd|smp|sma|pt|cv|ps|tgl|th|thn|hlm|dll|dsb|dst|s\.d|a\.n|u\.p|[a-z])\.$/i;
/** Findings about the claim's own text. */
export function lintClaim(text: string, language?: string): TextFinding[] {
  const findings: TextFinding[] = [];
  const judgement = JUDGEMENT.exec(text);
  if (judgement !== null)
    findings.push({
      message: `the claim already judges itself ("${judgement[0]}").`,
      remedy: 'State what is going round as those who spread it state it; the stance says the rest.',
    });
  if (countSentences(text) > 1)
    findings.push({
      message: 'the claim is more than one sentence.',
      remedy: 'Keep one statement. A second claim is a second draft; other wordings are paraphrases.',
    });
  if (text.trim().endsWith('?'))
    findings.push({
      message: 'the claim is a question.',
      remedy: 'Write it as the statement that is asked about.',
      severity: 'warning',
    });
  const words = countInformativeWords(text, language);
  if (words < MIN_INFORMATIVE_WORDS)
    findings.push({
      message: `the claim has only ${words} informative words, so it is too broad to mark a post.`,
      remedy: 'Name what, where, how much and from when.',
      severity: 'warning',
    });
  return findings;
}

/** Words and numbers that tell one claim from another, as the matcher reads them, each counted once. */
export function countInformativeWords(text: string, language?: string): number {
  const { tokens } = tokenize(text, language);
  return new Set(tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ term }) => term)).size;
}

function countSentences(text: string): number {
  let count = 1;
  for (const end of text.trim().matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}\p{N}"“])/gu)) {
    const before = text.trim().slice(0, end.index + 1);
    if (!ABBREVIATION.test(before)) count += 1;
  }
  return count;
}

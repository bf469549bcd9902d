// Names that must be the same: `Jembatan Kali Contoh` is not `Jembatan Sungai Misal`, `tarif parkir` is not `tarif sampah`.
import { expectedShare } from '../text/common-words.ts';
import type { Token } from '../text/tokenize.ts';

/** Words that a proper name follows. */
const DESIGNATORS: ReadonlySet<string> = new Set(
  `jalan jembatan pasar sungai kali terminal pelabuhan bandara rsud rs puskesmas sd sdn smp smpn sma sman smk smkn mts man pantai danau waduk
bendung taman stadion simpang gunung pulau kampung dusun gang perumahan tpa kecamatan kelurahan desa gedung masjid alun rusun`.split(
    /\s+/,
  ),
);

/** What stands in one place: in the post, and in the claim. */
export interface NameConflict {
  readonly slot: 'name' | 'object';
  readonly post: string;
  readonly claim: string;
}

/**
 * Another proper name after the same designator, or another word in the place of a claim's word: claim `a c`, post `a b`,
 * and neither does the post hold `c` nor the claim `b`.
 */
export function findNameConflict(
  postText: string,
  post: readonly Token[],
  claimText: string,
  claim: readonly Token[],
): NameConflict | undefined {
  const inPost = new Set(post.map((token) => token.term));
  const inClaim = new Set(claim.map((token) => token.term));
  for (let at = 0; at + 1 < claim.length; at += 1) {
    const anchor = claim[at] as Token;
    const wanted = claim[at + 1] as Token;
    if (anchor.kind !== 'word' || wanted.kind !== 'word' || !inPost.has(anchor.term) || inPost.has(wanted.term))
      continue;
    if (inPost.has(claim[at + 2]?.term ?? '') && !isCapital(claimText, wanted)) continue;
    const isName = DESIGNATORS.has(anchor.term) || (isCapital(claimText, wanted) && at >= 0);
    for (let place = 0; place + 1 < post.length; place += 1) {
      if (post[place]?.term !== anchor.term) continue;
      const other = post[place + 1] as Token;
      if (other.kind !== 'word' || inClaim.has(other.term)) continue;
      const isOtherName = isCapital(postText, other) || expectedShare(other.term) < 0.001;
      if (isName && isOtherName) return { slot: 'name', post: other.word, claim: wanted.word };
      if (!isName && HEADS.has(anchor.term) && expectedShare(other.term) > 0) {
        return { slot: 'object', post: `${anchor.word} ${other.word}`, claim: `${anchor.word} ${wanted.word}` };
      }
    }
  }
  return undefined;
}

/** Nouns that say nothing without the next word. */
const HEADS: ReadonlySet<string> = new Set(
  'tarif pajak retribusi harga biaya iuran pungut denda subsidi bantu dana izin gaji honor kartu jalur rute zona jam jadwal larang wajib'.split(
    ' ',
  ),
);

function isCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !/^\P{Ll}{2,}$/u.test(text);
}

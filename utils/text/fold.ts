// Characters that look like Latin letters, folded to them: styled, accented, Cyrillic and Greek look-alikes.

/** Cyrillic, Greek, small capitals and other letters that NFKD leaves alone although they are read as Latin. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('авекмнорстухіјѕԁԛԝһӏь', 'abekmhopctyxijsdqwhlb'),
  ...pairs('АВЕКМНОРСТУХІЈЅҮ', 'abekmhopctyxijsy'),
  ...pairs('αβεικνορτυχωμ', 'abeiknoptyxwm'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'),
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  ...pairs('ɐɑɒɡıƖɩοøđłŋʟⱯꞌ’‘ʼ`´', "aaagiiiooodlnla'''''"),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '％': '%',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

const MARK = /\p{M}/u;
const INVISIBLE = /\p{Cf}|\p{Mn}|\p{Me}|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;
const WORD = /[\p{L}\p{N}]/u;
const cache = new Map<number, string>();

/**
 * A code point as it is read: lower case, without accents or style. Invisible ones fold to the empty string,
 * everything that is neither letter, digit nor used in numbers to a space.
 */
export function foldCodePoint(codePoint: number): string {
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const folded = fold(codePoint);
  if (cache.size < 4000) cache.set(codePoint, folded);
  return folded;
}

function fold(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const enclosed = enclosedLetter(codePoint);
  if (enclosed !== undefined) return enclosed;
  const own = LOOK_ALIKES[character];
  if (own !== undefined) return own;
  if (INVISIBLE.test(character)) return '';
  let folded = '';
  for (const part of character.normalize('NFKD')) {
    if (MARK.test(part)) continue;
    const lower = part.toLowerCase();
    folded += LOOK_ALIKES[part] ?? LOOK_ALIKES[lower] ?? lower;
  }
  return WORD.test(folded) || /^[\x21-\x7e]+$/.test(folded) ? folded : ' ';
}

/** Letters in discs, squares and flags, which have no compatibility mapping. */
function enclosedLetter(codePoint: number): string | undefined {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(97 + codePoint - first);
  }
  return undefined;
}

function pairs(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, targets[index] ?? letter]));
}

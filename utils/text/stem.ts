// Light stemmers: one word in its usual affixes becomes one root; consistent rather than linguistically right.

const VOWEL = /^[aiueo]/;
/** Frequent words of local affairs that only look affixed. */
const WHOLE: ReadonlySet<string> = new Set(
  `terminal dinas disdik dishub dinkes dinsos disdukcapil distrik selatan kecamatan kelurahan kesehatan pendidikan media medis mesin meter menteri
menara berita beras berat perda perbup retribusi zonasi imunisasi vaksinasi festival pesantren pertamina sepeda senin selasa semen
kereta kelas kepala kemarau ketua kebun pelajar terang peringatan bendungan jembatan pantai taman makan bulan tangan jalan kembali maksimal`.split(
    /\s+/,
  ),
);

/**
 * Strips the affixes of an Indonesian word of at least five letters: particles, possessives, one prefix, one suffix.
 * As good for retrieval as a dictionary stemmer, without the dictionary.
 */
export function stemIndonesian(word: string): string {
  if (word.length < 5 || WHOLE.has(word)) return word;
  let stem = word.replace(/(?:lah|kah|pun|tah)$/, '');
  if (stem.length < 4) stem = word;
  const owned = stem.replace(/(?:nya|ku|mu)$/, '');
  if (owned.length >= 4) stem = owned;
  stem = stripPrefix(stripChat(stem));
  // memberlakukan, diperbaiki: a second prefix under the first
  if (stem !== word && stem.length >= 7 && /^(?:ber|per)[^aiueo]/.test(stem)) stem = stem.slice(3);
  return stripSuffix(stem);
}

/** Chat `di…in` and `ng…in`, Javanese `di…no`, Sundanese `…keun`. */
function stripChat(word: string): string {
  if (word.length >= 7 && word.endsWith('keun')) return word.slice(0, -4);
  if (word.length < 6) return word;
  if (/^nge[^aiueo]/.test(word)) return word.slice(3);
  const stem = /^(?:di|ng|ny|n[^aiueo])/.test(word) ? word.replace(/(?:in|no|ake|aken)$/, '') : word;
  return stem.length >= 4 && /^ng[aiueo]/.test(stem) ? stem.slice(2) : stem;
}

function stripPrefix(word: string): string {
  const head = word.slice(0, 4);
  const rest4 = word.slice(4);
  const rest3 = word.slice(3);
  if ((head === 'meny' || head === 'peny') && VOWEL.test(rest4)) return keep(word, `s${rest4}`);
  if (head === 'meng' || head === 'peng') return keep(word, rest4);
  const mp = word.slice(0, 3);
  if (mp === 'mem' || mp === 'pem') {
    if (/^[bpfv]/.test(rest3)) return keep(word, rest3);
    if (VOWEL.test(rest3)) return keep(word, `p${rest3}`);
  }
  if (mp === 'men' || mp === 'pen') {
    if (/^[dcjzt]/.test(rest3)) return keep(word, rest3);
    if (VOWEL.test(rest3)) return keep(word, `t${rest3}`);
  }
  if (/^per[^aiueo]/.test(word) && rest3.length >= 4) return rest3;
  if (/^(?:me|pe)[lrwyn][aiueo]/.test(word) && word.slice(2).length >= 4) return word.slice(2);
  if (/^(?:ber|ter|per)/.test(word) && rest3.length >= 4) return rest3;
  if (/^(?:di|ke|se)/.test(word) && word.slice(2).length >= 4) return word.slice(2);
  return word;
}

function keep(word: string, stem: string): string {
  return stem.length >= 3 ? stem : word;
}

function stripSuffix(word: string): string {
  if (word.length >= 7 && word.endsWith('kan')) return word.slice(0, -3);
  if (word.length >= 6 && word.endsWith('an')) return word.slice(0, -2);
  if (word.length >= 7 && /[^aiueo]i$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Strips plural, participle and adverb endings of an English word of at least four letters. */
export function stemEnglish(word: string): string {
  let stem = word.replace(/'s?$/, '');
  if (stem.length < 4) return stem;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  const bare = stem.replace(/(?:ingly|edly|ing|ed|ly)$/, '');
  if (bare.length >= 3 && /[aeiouy]/.test(bare) && bare !== stem) {
    stem = /([bdfgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  }
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

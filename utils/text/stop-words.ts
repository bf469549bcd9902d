// Words that carry no content, by language: Indonesian with its chat spellings, Javanese, Sundanese, Banjar, and English.

const INDONESIAN = `yang yg di ke dari dr dan dn atau ataupun dengan dgn dg untuk utk buat pada pd dalam dlm oleh ini itu tersebut tsb
ada adalah ialah merupakan akan akn bakal mau sudah sdh udah udh dah telah tlh sedang lagi lg masih msh juga jg jga pun saja aja aj sj doang
saya sy aku gue gw gua kamu km lu lo elu anda dia ia mereka mrk kita kami kalian nya ku mu kau beliau
apa apakah siapa kapan mana dimana bagaimana gimana gmn kenapa knp mengapa berapa brp kok koq sih dong donk deh lah kah tah ya yah yaa iya nih tuh loh lho kan toh
kalau kalo klo kl jika bila apabila karena krn karna sebab maka agar supaya biar sehingga hingga sampai sampe sejak saat ketika waktu sambil sebelum sesudah setelah selama
seperti kayak kaya kyk macam bagai sebagai para sang si per tiap setiap semua smua seluruh segala
bisa bs dapat dpt harus hrs perlu jadi jd menjadi begitu gitu gt begini gini demikian lalu trus terus trs kemudian lantas namun tapi tp tetapi sedangkan padahal meski meskipun walau walaupun malah justru
lebih lbh kurang paling sangat sgt amat sekali banget bgt bngt terlalu agak cukup hanya cuma cm cuman bahkan pula hal serta yakni yaitu antara tentang soal terkait mengenai terhadap secara
kepada kpd bagi atas bawah sini situ sana lain tadi nanti ntar kini skrg sekarang besok esok kemarin kmrn hari ini belum blm pernah mungkin mgkn memang emang mmg pasti tentu
pak bu bang kak min gaes guys gan bro sis om tante bapak ibu mas mbak wkwk wkwkwk haha hehe hadeh hadeuh waduh duh aduh astaga lur cak kang teh sob bestie
bersama bareng sareng bareng2 smpe sampek nyampe ampek sampai2 pt cv main langsung otomatis doank dong2 full katanya kata ktnya konon info infonya kabar kabarnya denger dengar dgr dengar2 ternyata tolong mohon assalamualaikum halo hai selamat pagi siang sore malam rp rupiah rupiahnya
si se adanya bukannya barusan apalagi apa2 orang org banyak byk beberapa masa masak beneran bener benar benarkah betul bujur leres viral mantap hebat keren parah ngeri gila gilak buset woy woyy anjir njir plis please hadeh dasar sumpah asli akeh loba banyaklah ampun yaampun subhanallah innalillahi alhamdulillah insyaallah mugi semoga dikabarkan diduga dilaporkan disebut dikatakan diinformasikan diberitakan beredar kabarnya sendiri emak auto eh oh ih wah nah sama harap sekitar sekitaran malem malemnya dipastikan pastikan ampe nyampe merga mergo sebesar seharga sebanyak sejumlah senilai selaku tanggal tgl gara gara2 gegara demi segera buruan lagian pokoknya kayaknya sepertinya masalahnya intinya share sebarkan rt via dll dsb dst dkk akibat alias dapet dapat dpt emangnya masa masak fix fiks literally btw fyi bun bund bunda dok min mimin admin kakak dek adek om tante benarkah betulkah apakah benerkah bapaknya ibunya kalian loh lho weh hadeuh hadehh ampun astagfirullah astaghfirullah bismillah`;

/** Words that deny. They are no content either, but the polarity of a text hangs on them. */
const NEGATORS_ID = `tidak tdk tak tiada bukan bkn jangan jgn enggak nggak ngga gak ga gk kagak kaga ndak ndk nda belum blm tanpa
ora mboten dudu durung ojo henteu teu moal kada kadada lainan`;

const JAVANESE = `sing karo lan kanggo iki kuwi iku wis uwis arep nek yen opo sopo piye kapan ning nang neng saka soko iso ono wae ae to tho rek
lur iku iki mau maneh kabeh kudu dadi ngono ngene kok mergo amargo nanging utawa saiki wong cah mbok tenan tenanan jarene jare ono blas podo pada sak ndi endi ngopo nopo pripun niki niku kulo sampean panjenengan nggih inggih yo ya wong cah cahe ngarep mburi meneh maning ngono ngunu iso isoh gelem arepe`;
const SUNDANESE = `nu jeung sareng keur kanggo ieu eta geus atos rek bade mun lamun naon saha kumaha iraha dina di ka ti tina aya wae wungkul
mah teh atuh euy oge ogé kudu jadi kitu kieu sabab tapi atawa ayeuna urang aing maneh kabeh loba saur saurna cenah`;
const BANJAR = `nang wan gasan ini itu sudah handak handakai amun apa siapa kayapa bila kawa ada haja ja lah pang kah jua musti jadi kaitu kaini
maka tapi wayahini wahini urang ulun pian ikam sabarataan banar bubuhan garang ujar ujarnya pinanya`;

const ENGLISH = `a an the and or but if of to in on at by for from with about as into over after before is are was were be been being am do does did
doing have has had having i me my we our you your he him his she her it its they them their this that these those who whom which what when where why how
all any both each few more most other some such only own same so than too very can will just should would could may might must now then there here up down out
off per again once says said say via amp u s t re ve ll d m s don isn aren wasn weren hasn haven hadn doesn didn won wouldn shouldn couldn also`;
const NEGATORS_EN = 'no not never none nor neither without cannot cant dont isnt';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that deny, of all languages read here. */
export const NEGATORS: ReadonlySet<string> = words(`${NEGATORS_ID} ${NEGATORS_EN}`);
const STOP_ID: ReadonlySet<string> = words(`${INDONESIAN} ${NEGATORS_ID} ${JAVANESE} ${SUNDANESE} ${BANJAR}`);
const STOP_EN: ReadonlySet<string> = words(`${ENGLISH} ${NEGATORS_EN}`);

/** Stop words: 1 English, 2 Indonesian, 3 both. */
const LANGUAGES_OF: ReadonlyMap<string, number> = new Map(
  [...STOP_EN, ...STOP_ID].map((word) => [word, (STOP_EN.has(word) ? 1 : 0) + (STOP_ID.has(word) ? 2 : 0)]),
);

/** The languages that texts are stemmed in; regional languages are read with Indonesian. */
export type TextLanguage = 'id' | 'en';

/** True for a word without content. */
export function isStopWord(word: string, language: TextLanguage): boolean {
  return language === 'en' ? STOP_EN.has(word) : STOP_ID.has(word);
}

/**
 * The language of a text: as told where it is told plainly, else by its function words. Sites guess badly, so that
 * only `en` with English function words in the text is believed.
 */
export function guessLanguage(words: readonly string[], told?: string): TextLanguage {
  let english = 0;
  let indonesian = 0;
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word) ?? 0;
    english += languages & 1;
    indonesian += languages >> 1;
  }
  if (told !== undefined && /^en\b/i.test(told)) return english >= indonesian ? 'en' : 'id';
  return english > indonesian + 1 ? 'en' : 'id';
}

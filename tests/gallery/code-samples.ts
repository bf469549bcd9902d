// What the code of a shared picture may come to.
import type { CodeAnswer, CodeFinding, CodeState } from '../../utils/domain/share-code.ts';
import { AGENCY, FULL } from './card-samples.ts';

/** A code that a reader types. */
export const TYPED_CODE = AGENCY.code;

const CURRENT: CodeFinding = {
  state: 'current',
  key: AGENCY.key,
  publisher: AGENCY.publisher.name,
  isSample: true,
  pictured: 2,
  revision: 2,
  modified: AGENCY.modified,
  claim: FULL.claim,
  url: AGENCY.url,
};
const { claim: _claim, url: _url, ...TEXTLESS } = CURRENT;
const found = (state: CodeState, change: Partial<CodeFinding> = {}): CodeAnswer => ({
  isMalformed: false,
  findings: [{ ...CURRENT, state, ...change }],
});

/** By name; undefined where looking it up failed. */
export const CODE_ANSWERS = {
  current: found('current'),
  revised: found('revised', { pictured: 1, reason: 'persentase pada terbitan pertama salah hitung.' }),
  superseded: found('superseded', { reason: 'digabung dengan klarifikasi tarif 2027.' }),
  withdrawn: { isMalformed: false, findings: [{ ...TEXTLESS, state: 'withdrawn', reason: 'perda diubah.' }] },
  newer: found('newer', { pictured: 3 }),
  // two entries whose codes are the same
  'of-two': {
    isMalformed: false,
    findings: [CURRENT, { ...CURRENT, state: 'revised', key: 'b', publisher: 'Contoh Pos', pictured: 1 }],
  },
  unknown: { isMalformed: false, findings: [] },
  malformed: { isMalformed: true, findings: [] },
  failed: undefined,
} as const satisfies Record<string, CodeAnswer | undefined>;

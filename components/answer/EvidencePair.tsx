// The words of the post beside the words of the claim: what belongs together carries the same number.
import type { Evidence } from '../../utils/domain/match.ts';
import { visibleText } from '../../utils/domain/visible-text.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { type Segment, segmentEvidence } from './segment-evidence.ts';

/** Both sides; nothing where the match does not rest on words. */
export function EvidencePair(props: { evidence: Evidence; postText: string; words: Words; label: MessageKey }) {
  const { evidence, postText, words } = props;
  if (evidence.pairs.length === 0) return null;
  const sides = segmentEvidence(evidence, postText);
  return (
    <div class="pair">
      <div>
        <span class="meta">{words.t(props.label)}</span>
        <p>
          “<Segments segments={sides.post} />”
        </p>
      </div>
      <div>
        <span class="meta">{words.t('words_of_claim')}</span>
        <p>
          “<Segments segments={sides.wording} />”
        </p>
      </div>
    </div>
  );
}

function Segments({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map((segment, index) =>
        segment.numbers.length === 0 ? (
          visibleText(segment.text)
        ) : (
          <mark key={index}>
            {visibleText(segment.text)}
            <sup>{segment.numbers.join(',')}</sup>
          </mark>
        ),
      )}
    </>
  );
}

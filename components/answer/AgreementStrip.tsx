// One line under the claim: how many sources agree, how many differ, drawn with the sources' own tokens.
import { Fragment } from 'preact';
import type { SourceView } from '../../utils/domain/card.ts';
import type { Words } from '../../utils/i18n.ts';
import { countAgreement } from './agreement.ts';
import { SourceToken } from './SourceToken.tsx';

const TOKENS_SHOWN = 3;

/** Empty where there is nothing to compare. */
export function AgreementStrip(props: {
  official: readonly SourceView[];
  independent: readonly SourceView[];
  words: Words;
}) {
  const { words } = props;
  const agreement = countAgreement(props.official, props.independent);
  if (agreement === undefined) return null;
  const { hasReference, agrees, differs, neither } = agreement;
  const isSplit = !hasReference && differs.length > 0;
  const parts = isSplit
    ? [{ sources: [...agrees, ...differs], text: words.t('sources_split') }]
    : [
        { sources: agrees, text: words.n('sources_agree', agrees.length) },
        { sources: differs, text: words.n('sources_differ', differs.length) },
      ];
  const shown = [...parts, { sources: neither, text: words.n('sources_neither', neither.length) }].filter(
    (part) => part.sources.length > 0,
  );
  return (
    <div class="agree">
      {shown.map((part, index) => (
        <Fragment key={part.text}>
          {index > 0 && <i class="seam" />}
          <span>
            {part.sources.slice(0, TOKENS_SHOWN).map((source) => (
              <SourceToken key={source.key} source={source} />
            ))}
            <em>{part.text}</em>
          </span>
        </Fragment>
      ))}
    </div>
  );
}

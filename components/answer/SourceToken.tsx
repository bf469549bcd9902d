// A source as a small sign: circle agrees, diamond differs, dashed takes no side; square is the answering agency.
import type { SourceView } from '../../utils/domain/card.ts';
import { initialsOf } from './initials.ts';

/** Decoration beside the name: the relation is said in words by the strip and the stance. */
export function SourceToken({ source, isNeutral = false }: { source: SourceView; isNeutral?: boolean }) {
  return (
    <span class={`tok ${shapeOf(source, isNeutral)}`} aria-hidden="true">
      <span>{initialsOf(source.publisher.name)}</span>
    </span>
  );
}

function shapeOf(source: SourceView, isNeutral: boolean): string {
  const isAgency = source.publisher.kind === 'agency';
  if (isNeutral) return isAgency ? 'inst' : 'same';
  if (source.relation === 'differs') return 'diff';
  if (source.relation === 'neither' && source.stance !== undefined) return isAgency ? 'inst open' : 'open';
  return isAgency ? 'inst' : source.relation === 'agrees' ? 'same' : 'open';
}

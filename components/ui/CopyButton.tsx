// A button that puts something on the clipboard and says whether it worked, in its own place and to screen readers.
import { Icon, type IconName } from './Icon.tsx';
import { useOutcome } from './use-outcome.ts';

export interface CopyButtonProps {
  /** What it says before, after, and where the browser refused. */
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  readonly icon?: IconName;
  readonly class: string;
  readonly isDisabled?: boolean;
  readonly onCopy: () => Promise<void>;
}

/** The label changes in place; the button keeps its focus. */
export function CopyButton(props: CopyButtonProps) {
  const [outcome, run] = useOutcome();
  const said = outcome === 'done' ? props.done : outcome === 'failed' ? props.failed : undefined;
  return (
    <>
      <button type="button" class={props.class} disabled={props.isDisabled} onClick={() => run(props.onCopy)}>
        <Icon name={outcome === 'done' ? 'check' : (props.icon ?? 'copy')} size="s" />
        {said ?? props.label}
      </button>
      <span class="vh" role="status">
        {said ?? ''}
      </span>
    </>
  );
}

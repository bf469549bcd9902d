// One labelled box for an address with its button, its help, and what went wrong under it.
import { useId, useState } from 'preact/hooks';
import type { Outcome } from '../../utils/domain/site-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { errorWords } from './error-words.ts';

export interface AddressFormProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly button: string;
  /** What the button says while it waits. */
  readonly busyButton: string;
  readonly words: Words;
  readonly onSubmit: (text: string) => Outcome;
}

/** The box is emptied where it worked; an error is announced and tied to the box. */
export function AddressForm(props: AddressFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || text.trim() === '') return;
    setBusy(true);
    // called before anything is awaited: a permission prompt is only shown in the click
    const code = await props.onSubmit(text.trim()).finally(() => setBusy(false));
    setFailure(code);
    if (code === undefined) setText('');
  };
  return (
    <form class="address" onSubmit={submit} noValidate>
      <label class="lab" for={id}>
        {props.label}
      </label>
      <div class="row">
        <input
          id={id}
          class="field grow"
          type="url"
          inputMode="url"
          name={props.name}
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={failure !== undefined}
          aria-describedby={`${id}-help ${id}-error`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="btn" aria-disabled={isBusy}>
          {isBusy ? props.busyButton : props.button}
        </button>
      </div>
      <p class="meta" id={`${id}-help`}>
        {props.help}
      </p>
      <p class="problem" id={`${id}-error`} role="alert">
        {failure === undefined ? '' : `${errorWords(failure, props.words)}.`}
      </p>
    </form>
  );
}

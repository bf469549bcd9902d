// An on/off switch in ink, with its label and an explanation.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SwitchProps {
  readonly label: string;
  readonly text?: string | undefined;
  readonly isOn: boolean;
  readonly name?: string;
  readonly onChange: (isOn: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A checkbox with the role of a switch: the browser does keyboard, focus and forms. */
export function Switch(props: SwitchProps) {
  const id = useId();
  return (
    <div class="opt">
      <div class="grow">
        <label class="opt-t" for={id}>
          {props.label}
        </label>
        {props.text !== undefined && (
          <p class="sub" id={`${id}-text`}>
            {props.text}
          </p>
        )}
        {props.children}
      </div>
      <input
        id={id}
        class="sw"
        type="checkbox"
        role="switch"
        aria-checked={props.isOn}
        name={props.name}
        checked={props.isOn}
        aria-describedby={props.text === undefined ? undefined : `${id}-text`}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

// What a scene does that is no press of a named button: typing, sending a form, choosing a file.

/** Runs once the scene stands; `root` holds it. */
export type Act = (root: ParentNode) => void;

/** Clicks what has no name of its own, or one with a number in it. */
export const clickOn =
  (selector: string): Act =>
  (root) =>
    find(root, selector).click();

/** Writes into a field, as if it were typed at once. */
export const typeInto =
  (selector: string, text: string): Act =>
  (root) => {
    const field = find<HTMLInputElement | HTMLTextAreaElement>(root, selector);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

/** Sends the form that a field lies in. */
export const send =
  (selector: string): Act =>
  (root) =>
    find<HTMLInputElement>(root, selector).form?.requestSubmit();

/** Chooses a file with this text, as the browser's own dialog does. */
export const chooseFile =
  (selector: string, text: string): Act =>
  (root) => {
    const input = find<HTMLInputElement>(root, selector);
    const files = new DataTransfer();
    files.items.add(new File([text], 'pengaturan.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Opens every fold. */
export const unfold: Act = (root) => {
  for (const fold of root.querySelectorAll('details')) fold.open = true;
};

function find<E extends HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing at ${selector}`);
  return found;
}

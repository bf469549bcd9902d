// Tells when the site's theme may have changed: by the system's choice, or by a mark on its html or body element.

/** Sites fade from one theme to the other; the colours are true afterwards. */
const FADED_MS = 600;

/** Calls back once at the next frame and once after the fade, until `signal` aborts. */
export function watchTheme(onChange: () => void, signal: AbortSignal): void {
  let frame: number | undefined;
  let faded: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      onChange();
    });
    clearTimeout(faded);
    faded = setTimeout(onChange, FADED_MS);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan, { signal });
  const marks = new MutationObserver(plan);
  for (const element of [document.documentElement, document.body]) marks.observe(element, { attributes: true });
  signal.addEventListener('abort', () => {
    marks.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(faded);
  });
}

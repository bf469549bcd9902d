// What is asked of a drawn scene in either browser. Each function runs inside the gallery's page and may use nothing from this file.

/** Corners of each kind's badge, and of its dot, in the order of `words`. */
export interface Silhouettes {
  readonly badges: readonly string[];
  readonly dots: readonly string[];
  readonly words: readonly string[];
  /** Width and style of a whole badge's border and of a related one's. */
  readonly borders: readonly [whole: string, related: string];
}

/** Of the scene `badges`. */
export function silhouettes(): Silhouettes {
  const root = document.querySelector('#scene')?.shadowRoot as ShadowRoot;
  const kinds = ['official', 'independent', 'policy'];
  const shapeOf = (selector: string, pseudo?: string) =>
    kinds.map((kind) => {
      const { borderTopLeftRadius, borderTopRightRadius } = getComputedStyle(
        root.querySelector(`${selector}.${kind}:not(.related)`) as Element,
        pseudo,
      );
      return `${borderTopLeftRadius} ${borderTopRightRadius}`;
    });
  const borderOf = (selector: string) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(root.querySelector(selector) as Element);
    return `${borderTopWidth} ${borderTopStyle}`;
  };
  return {
    badges: shapeOf('.badge'),
    dots: shapeOf('.dot', '::after'),
    words: kinds.map((kind) => root.querySelector(`.badge.${kind} .word`)?.textContent ?? ''),
    borders: [borderOf('.badge.official:not(.related)'), borderOf('.badge.official.related')],
  };
}

/** What became of texts that try to be more than texts. */
export interface HostileRemains {
  /** Elements that only markup could have made. */
  readonly strange: number;
  readonly protocols: readonly string[];
  readonly text: string;
  /** What would be sent or pasted. */
  readonly passedOn: string;
  /** An override of the direction reached the words that decided. */
  readonly hasOverrides: boolean;
  readonly hasRun: boolean;
  readonly isWide: boolean;
}

/** Of a scene in a shadow root. */
export function hostileRemains(): HostileRemains {
  const root = document.querySelector('#scene')?.shadowRoot as ShadowRoot;
  return {
    strange: root.querySelectorAll('img, script, iframe, object, style').length,
    protocols: [...root.querySelectorAll('a')].map((link) => link.protocol),
    text: root.textContent ?? '',
    passedOn: [...root.querySelectorAll('textarea')].map((field) => field.value).join(),
    hasOverrides: /[\u202a-\u202e\u2066-\u2069]/.test(
      [...root.querySelectorAll('.pair')].map((one) => one.textContent).join(),
    ),
    hasRun: document.documentElement.dataset.ran !== undefined,
    isWide: document.documentElement.scrollWidth > innerWidth,
  };
}

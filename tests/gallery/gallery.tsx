// The gallery's page: draws one scene on one ground in one language. Built by the test, run in a real browser.
import { render } from 'preact';
import { type Language, wordsOf } from '../../utils/i18n.ts';
import type { Scene } from './scene.ts';
import { SCENES } from './scenes.tsx';

declare global {
  interface Window {
    /** Draws a scene; what was drawn before is gone. */
    drawScene: typeof drawScene;
    scenes: readonly SceneName[];
  }
}

/** What a test needs to know of a scene. */
export type SceneName = Pick<Scene, 'name' | 'surface' | 'width'>;

const STYLES = import.meta.glob<string>('../../components/*/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
/** Who names the styles of each surface: the page's own script, so that a scene has no style which its page lacks. */
const SHELLS = import.meta.glob<string>(
  [
    '../../entrypoints/{popup,sidepanel,welcome,options}/main.tsx',
    '../../entrypoints/{social.content/shadow-host.ts,card/card-dialog.tsx}',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const SHELLS_OF: Readonly<Record<Scene['surface'], readonly string[]>> = {
  shadow: ['social.content/shadow-host.ts', 'card/card-dialog.tsx'],
  popup: ['popup/main.tsx'],
  panel: ['sidepanel/main.tsx'],
  welcome: ['welcome/main.tsx'],
  options: ['options/main.tsx'],
};
/** A site's own styles: none of them may reach the badge or the card. */
const HOSTILE =
  'html{font-size:10px} *{letter-spacing:3px!important;text-transform:uppercase!important;color:magenta!important} button{display:none}';

let drawn: Element | ShadowRoot | undefined;

/** Resolves once the scene stands and its buttons were clicked. */
async function drawScene(name: string, ground: string, language: Language): Promise<void> {
  const scene = SCENES.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`no scene ${name}`);
  if (drawn !== undefined) render(null, drawn);
  const words = wordsOf(language);
  const html = document.documentElement;
  html.lang = language;
  html.dataset.ground = ground;
  delete html.dataset.told;
  document.title = name;
  document.body.replaceChildren();
  document.body.className = scene.surface;
  const host = document.createElement('div');
  host.id = 'scene';
  document.body.append(host);
  if (scene.surface === 'shadow') {
    document.adoptedStyleSheets = [sheet(HOSTILE), sheet(`body{margin:0;background:${groundOf(ground)}}`)];
    host.style.cssText = `all: initial; display: block; width: ${scene.width}px;`;
    host.dataset.ground = ground;
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheetsOf('shadow');
    drawn = root;
  } else {
    document.adoptedStyleSheets = sheetsOf(scene.surface);
    drawn = host;
  }
  render(scene.draw(words), drawn);
  await settled();
  for (const key of scene.clicks ?? []) {
    buttonNamed(drawn, words.t(key)).click();
    await settled();
    // a share panel draws its picture
    if (key === 'share_answer') await until(() => drawnPicture() !== null || drawn?.querySelector('canvas') === null);
  }
  for (const act of scene.acts ?? []) {
    act(drawn);
    await settled();
  }
}

/** Effects run after the next frame. */
function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries++) await settled();
}

function drawnPicture(): Element | null {
  return drawn?.querySelector('.picture[aria-busy="false"]') ?? null;
}

function buttonNamed(root: Element | ShadowRoot, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

/** In the order in which they are imported. */
function sheetsOf(surface: Scene['surface']): CSSStyleSheet[] {
  const shell = SHELLS_OF[surface].map((file) => SHELLS[`../../entrypoints/${file}`] ?? '').join('\n');
  const files = [...shell.matchAll(/'(..\/..\/components\/[\w/-]+\.css)/g)].map(([, file = '']) => file);
  // the host imports them by name and lays them in this order
  const inOrder = ['tokens', 'base', ...files].map((name) =>
    name.endsWith('.css') ? name : `../../components/ui/${name}.css`,
  );
  return [...new Set(inOrder)].map((file) => {
    const css = STYLES[file];
    // without it every scene would be drawn bare, and its contrast found good
    if (css === undefined) throw new Error(`no styles ${file}`);
    return sheet(css);
  });
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

function groundOf(ground: string): string {
  return { light: '#ffffff', dark: '#191c1f', dim: '#1c2a37' }[ground] ?? '#ffffff';
}

window.drawScene = drawScene;
window.scenes = SCENES.map(({ name, surface, width }) => ({ name, surface, width }));

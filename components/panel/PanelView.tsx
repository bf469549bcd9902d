// The frame of the panel: the name, the way to its views, and one of them.
import type { ComponentChildren } from 'preact';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import type { PanelPlace } from '../answer/panel-address.ts';
import { Brand } from '../ui/Brand.tsx';
import { Icon } from '../ui/Icon.tsx';

const TABS: readonly (readonly [PanelPlace['view'], string, MessageKey])[] = [
  ['browse', '#browse', 'panel_browse'],
  ['notices', '#notices', 'notices'],
  ['compare', '#compare', 'compare'],
];

/** `unread` notices are counted beside their tab. */
export function PanelView(props: {
  words: Words;
  place: PanelPlace;
  isSample: boolean;
  unread: number;
  onOptions: () => void;
  children: ComponentChildren;
}) {
  const { words, place } = props;
  return (
    <div class="win">
      <header class="win-h">
        {place.view === 'entry' && (
          <a class="btn quiet icon" href="#browse" aria-label={words.t('back_to_list')}>
            <Icon name="left" />
          </a>
        )}
        <h1 class="row grow">
          <Brand words={words} isSample={props.isSample} />
          <span class="vh"> {words.t('panel_title')}</span>
        </h1>
        <button type="button" class="btn quiet icon" aria-label={words.t('options')} onClick={props.onOptions}>
          <Icon name="sliders" />
        </button>
      </header>
      <nav class="views" aria-label={words.t('panel_title')}>
        <ul>
          {TABS.map(([view, href, key]) => (
            <li key={view}>
              <a href={href} aria-current={view === place.view ? 'page' : undefined}>
                {words.t(key)}
                {view === 'notices' && props.unread > 0 && (
                  <>
                    <span class="count" aria-hidden="true">
                      {words.number(props.unread)}
                    </span>
                    <span class="vh">, {words.n('unread', props.unread)}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>{props.children}</main>
    </div>
  );
}

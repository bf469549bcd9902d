// All that can be chosen, on one page: regions, sites, feeds, marks and language, privacy, about.
import type { ComponentChildren } from 'preact';
import type { FeedProbe, FeedView } from '../utils/domain/feed-view.ts';
import type { ViralityLevel } from '../utils/domain/policy-judgement.ts';
import type { PlatformId } from '../utils/domain/post.ts';
import type { Region, RegionCode } from '../utils/domain/region.ts';
import type { Outcome, PlatformView, SiteView } from '../utils/domain/site-view.ts';
import type { Language, MessageKey, Words } from '../utils/i18n.ts';
import { Brand } from './Brand.tsx';
import { FeedsPanel } from './FeedsPanel.tsx';
import { Note } from './Note.tsx';
import { AboutPanel, MarksPanel, PrivacyPanel } from './OptionsPanels.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { SitesPanel } from './SitesPanel.tsx';
import { SourceCatalogue, type SourceCatalogueProps } from './SourceCatalogue.tsx';

export interface OptionsProps extends SourceCatalogueProps {
  readonly words: Words;
  readonly version: string;
  /** Places in the stored settings that could not be read and have their defaults. */
  readonly refused: readonly string[];

  readonly regions: readonly Region[];
  readonly chosen: readonly RegionCode[];
  readonly onRegions: (chosen: RegionCode[]) => void;

  readonly platforms: readonly PlatformView[];
  readonly onPlatform: (id: PlatformId, isOn: boolean) => void;
  /** Asks the browser for a host; must be called in the click. Resolves to whether it was given. */
  readonly onGrant: (host: string) => Promise<boolean>;
  readonly sites: readonly SiteView[];
  /** Gets a bare host name; asks for permission and adds it. */
  readonly onAddSite: (host: string) => Outcome;
  readonly onRemoveSite: (host: string) => void;

  readonly feeds: readonly FeedView[] | 'loading';
  /** Looks at a host without trusting it. */
  readonly onProbe: (url: string) => Promise<FeedProbe | { readonly failure: string }>;
  readonly onAddFeed: (probe: FeedProbe) => Outcome;
  /** All feeds where no address is given. */
  readonly onRefreshFeed: (url?: string) => Outcome;
  readonly onRemoveFeed: (url: string) => Outcome;
  readonly onSample: (isOn: boolean) => void;

  readonly language: Language | 'auto';
  readonly onLanguage: (language: Language | 'auto') => void;
  readonly showRelated: boolean;
  readonly onShowRelated: (isOn: boolean) => void;
  readonly spread: ViralityLevel;
  readonly onSpread: (spread: ViralityLevel) => void;
  readonly showRepeats: boolean;
  readonly onShowRepeats: (isOn: boolean) => void;
  readonly onWelcome: () => void;
}

const PANELS: readonly (readonly [string, MessageKey])[] = [
  ['regions', 'regions'],
  ['sites', 'sites'],
  ['feeds', 'feeds'],
  ['sources', 'other_sources'],
  ['marks', 'marks_section'],
  ['privacy', 'privacy'],
  ['about', 'about'],
];

/** Panels one below the other, so that the browser's own search finds everything; links to each at the side. */
export function OptionsView(props: OptionsProps) {
  const { words } = props;
  return (
    <div class="page options">
      <header>
        <div class="row">
          <Brand words={words} />
        </div>
        <h1 class="title">{words.t('options')}</h1>
        <nav aria-label={words.t('options')}>
          <ul class="tabs">
            {PANELS.map(([id, key]) => (
              <li key={id}>
                <a href={`#${id}`}>{words.t(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {props.refused.length > 0 && (
          <Note icon="offline" isAttention>
            <b>{words.t('settings_refused')}</b> {words.t('settings_refused_text', props.refused.join(', '))}
          </Note>
        )}
        <Panel id="regions" title={words.t('regions')}>
          <RegionPicker regions={props.regions} chosen={props.chosen} words={words} onChange={props.onRegions} />
          <p class="meta">{words.t('location_not_asked')}</p>
        </Panel>
        <Panel id="sites" title={words.t('sites')}>
          <SitesPanel {...props} />
        </Panel>
        <Panel id="feeds" title={words.t('feeds')}>
          <FeedsPanel {...props} />
        </Panel>
        <Panel id="sources" title={words.t('other_sources')}>
          <SourceCatalogue {...props} />
        </Panel>
        <Panel id="marks" title={words.t('marks_section')}>
          <MarksPanel {...props} />
        </Panel>
        <Panel id="privacy" title={words.t('privacy')}>
          <PrivacyPanel words={words} />
        </Panel>
        <Panel id="about" title={words.t('about')}>
          <AboutPanel words={words} version={props.version} onWelcome={props.onWelcome} />
        </Panel>
      </main>
    </div>
  );
}

function Panel({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="frame" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="title m" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

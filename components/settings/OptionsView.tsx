// All that can be chosen, on one page: regions, sites, feeds and sources, marks, notices, what was hidden, backup, privacy, about.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Region, RegionCode } from '../../utils/domain/region.ts';
import type { MessageKey, Words } from '../../utils/i18n.ts';
import { Brand } from '../ui/Brand.tsx';
import { Note } from '../ui/Note.tsx';
import { AboutPanel, type AboutPanelProps } from './AboutPanel.tsx';
import { BackupPanel, type BackupPanelProps } from './BackupPanel.tsx';
import { FeedsPanel, type FeedsPanelProps } from './FeedsPanel.tsx';
import { HiddenPanel, type HiddenPanelProps } from './HiddenPanel.tsx';
import { NoticesPanel, type NoticesPanelProps } from './NoticesPanel.tsx';
import { MarksPanel, type MarksPanelProps, PrivacyPanel } from './OptionsPanels.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { SitesPanel, type SitesPanelProps } from './SitesPanel.tsx';
import { SourceCatalogue, type SourceCatalogueProps } from './SourceCatalogue.tsx';
import { useSectionInSight } from './use-section-in-sight.ts';

/** What every panel needs, and what it calls. */
export interface OptionsProps
  extends SitesPanelProps,
    FeedsPanelProps,
    SourceCatalogueProps,
    MarksPanelProps,
    NoticesPanelProps,
    HiddenPanelProps,
    BackupPanelProps,
    AboutPanelProps {
  readonly words: Words;
  /** Places in the stored settings that could not be read and have their defaults. */
  readonly refused: readonly string[];
  readonly regions: readonly Region[];
  readonly chosen: readonly RegionCode[];
  readonly onRegions: (chosen: RegionCode[]) => void;
}

const PANELS: readonly (readonly [string, MessageKey])[] = [
  ['regions', 'regions'],
  ['sites', 'sites'],
  ['feeds', 'feeds'],
  ['sources', 'other_sources'],
  ['marks', 'marks_section'],
  ['notices', 'notices'],
  ['hidden', 'hidden_section'],
  ['backup', 'backup'],
  ['privacy', 'privacy'],
  ['about', 'about'],
];

/** Where the row of links scrolls sideways, so much of the link before the present one stays in sight. */
const NAV_LEAD_PX = 48;
const PANEL_IDS = PANELS.map(([id]) => id);

/** Panels one below the other, so that the browser's own search finds everything; links to each at the side, or above. */
export function OptionsView(props: OptionsProps) {
  const { words } = props;
  const inSight = useSectionInSight(PANEL_IDS);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (link != null) nav.current?.scrollTo({ left: link.offsetLeft - NAV_LEAD_PX });
  }, [inSight]);
  return (
    <div class="page options">
      <header>
        <div class="row">
          <Brand words={words} />
        </div>
        <h1 class="title">{words.t('options')}</h1>
      </header>
      <nav aria-label={words.t('options')} ref={nav}>
        <ul class="tabs">
          {PANELS.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === inSight ? 'true' : undefined}>
                {words.t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
        <Panel id="notices" title={words.t('notices')}>
          <NoticesPanel {...props} />
        </Panel>
        <Panel id="hidden" title={words.t('hidden_section')}>
          <HiddenPanel {...props} />
        </Panel>
        <Panel id="backup" title={words.t('backup')}>
          <BackupPanel {...props} />
        </Panel>
        <Panel id="privacy" title={words.t('privacy')}>
          <PrivacyPanel words={words} />
        </Panel>
        <Panel id="about" title={words.t('about')}>
          <AboutPanel {...props} />
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

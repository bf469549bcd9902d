// First run, three steps: which regions, on which sites, from which sources. What is asked for is what is used.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlatformId } from '../../utils/domain/post.ts';
import type { Region, RegionCode } from '../../utils/domain/region.ts';
import type { PlatformView } from '../../utils/domain/site-view.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { Brand } from '../ui/Brand.tsx';
import { Note } from '../ui/Note.tsx';
import { Switch } from '../ui/Switch.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { SourcesStep, type SourcesStepProps } from './SourcesStep.tsx';

const STEPS = ['regions', 'sites', 'sources'] as const;
type Step = (typeof STEPS)[number];
const TITLES: Readonly<Record<Step, MessageKey>> = {
  regions: 'step_regions_title',
  sites: 'step_sites_title',
  sources: 'step_sources_title',
};

export interface WelcomeProps extends SourcesStepProps {
  /** All that can be followed. */
  readonly regions: readonly Region[];
  readonly chosen: readonly RegionCode[];
  readonly onRegions: (chosen: RegionCode[]) => void;
  readonly platforms: readonly PlatformView[];
  readonly onPlatform: (id: PlatformId, isOn: boolean) => void;
  /** Asks the browser; must be called in the click. Resolves to whether it was given. */
  readonly onGrant: (ids: readonly PlatformId[]) => Promise<boolean>;
  readonly onFinish: () => void;
  /** Where to begin; the first step unless told. */
  readonly firstStep?: Step;
}

/** One step at a time; each heading takes the focus when its step appears. */
export function WelcomeView(props: WelcomeProps) {
  const { words } = props;
  const [step, setStep] = useState<Step>(props.firstStep ?? 'regions');
  const [hasMoved, setMoved] = useState(false);
  const number = STEPS.indexOf(step) + 1;
  const go = (by: 1 | -1) => {
    setMoved(true);
    setStep(STEPS[number - 1 + by] ?? step);
  };
  return (
    <main class="page narrow">
      <header class="row">
        <Brand words={words} />
        <span class="vh">
          <h1>{words.t('welcome_title')}</h1>
        </span>
      </header>
      <p class="sub lead">{words.t('welcome_intro')}</p>
      <section class="frame" aria-labelledby="step-title">
        <div class="progress" role="img" aria-label={words.t('step_of', number, STEPS.length)}>
          {STEPS.map((name, index) => (
            <i key={name} class={index < number ? 'on' : ''} />
          ))}
        </div>
        <StepTitle key={step} text={words.t(TITLES[step])} takesFocus={hasMoved} />
        {step === 'regions' && <RegionsStep {...props} />}
        {step === 'sites' && <SitesStep {...props} onDone={() => go(1)} />}
        {step === 'sources' && <SourcesStep {...props} />}
        <div class="foot">
          {step !== 'regions' && (
            <button type="button" class="btn quiet" onClick={() => go(-1)}>
              {words.t('back')}
            </button>
          )}
          <span class="grow" />
          <NextButton {...props} step={step} onNext={() => go(1)} />
        </div>
      </section>
    </main>
  );
}

function StepTitle({ text, takesFocus }: { text: string; takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 class="title m" id="step-title" tabIndex={-1} ref={heading}>
      {text}
    </h2>
  );
}

function RegionsStep({ words, regions, chosen, onRegions }: WelcomeProps) {
  return (
    <>
      <RegionPicker regions={regions} chosen={chosen} words={words} onChange={onRegions} />
      <p class="meta">{words.t('location_not_asked')}</p>
    </>
  );
}

function SitesStep(props: WelcomeProps & { onDone: () => void }) {
  const { words, platforms } = props;
  const [isDenied, setDenied] = useState(false);
  const missing = platforms.filter(({ isOn, hasPermission }) => isOn && !hasPermission).map(({ id }) => id);
  const grant = async () => setDenied(!(await props.onGrant(missing)));
  return (
    <>
      <div class="opts two">
        {platforms.map((platform) => (
          <Switch
            key={platform.id}
            name={platform.id}
            label={platform.name}
            text={`${platform.host} · ${words.t(platform.hasPermission ? 'granted' : 'not_granted')}`}
            isOn={platform.isOn}
            onChange={(isOn) => props.onPlatform(platform.id, isOn)}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <div>
          <button type="button" class="btn" onClick={grant}>
            {words.n('grant_sites', missing.length)}
          </button>
        </div>
      )}
      <p class="sub" role="status">
        {isDenied && missing.length > 0 ? words.t('grant_denied') : ''}
      </p>
      <Note icon="device">
        <b>{words.t('device_only')}</b> {words.t('device_only_text')}
      </Note>
      <p class="meta">{words.t('mastodon_later')}</p>
    </>
  );
}

function NextButton(props: WelcomeProps & { step: Step; onNext: () => void }) {
  const { words, step } = props;
  if (step === 'sources') {
    return (
      <button type="button" class="btn primary" onClick={props.onFinish}>
        {words.t('start_reading')}
      </button>
    );
  }
  const isSkipped = step === 'regions' && props.chosen.length === 0;
  return (
    <button type="button" class={isSkipped ? 'btn' : 'btn primary'} onClick={props.onNext}>
      {words.t(isSkipped ? 'skip' : 'next')}
    </button>
  );
}

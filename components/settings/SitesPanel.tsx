// On which sites marks may appear: the known platforms, and Mastodon servers by address.
import type { PlatformId } from '../../utils/domain/post.ts';
import type { Outcome, PlatformView, SiteView } from '../../utils/domain/site-view.ts';
import type { Words } from '../../utils/i18n.ts';
import { AddressForm } from '../ui/AddressForm.tsx';
import { HostName } from '../ui/HostName.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';
import { hostFrom } from './host-from.ts';

export interface SitesPanelProps {
  readonly words: Words;
  readonly platforms: readonly PlatformView[];
  readonly onPlatform: (id: PlatformId, isOn: boolean) => void;
  readonly onGrant: (host: string) => Promise<boolean>;
  readonly sites: readonly SiteView[];
  readonly onAddSite: (host: string) => Outcome;
  readonly onRemoveSite: (host: string) => void;
}

/** A site that is on but not allowed has its own button: the browser asks only in a click. */
export function SitesPanel(props: SitesPanelProps) {
  const { words, platforms, sites } = props;
  const add = async (text: string) => {
    const host = hostFrom(text);
    return host === undefined ? 'site/address' : props.onAddSite(host);
  };
  return (
    <>
      <p class="sub">{words.t('sites_text')}</p>
      <div class="opts">
        {platforms.map((platform) => (
          <Switch
            key={platform.id}
            name={platform.id}
            label={platform.name}
            text={
              platform.host === ''
                ? words.t('sites_added')
                : `${platform.host} · ${words.t(platform.hasPermission ? 'granted' : 'not_granted')}`
            }
            isOn={platform.isOn}
            onChange={(isOn) => props.onPlatform(platform.id, isOn)}
          >
            {platform.isOn && !platform.hasPermission && (
              <GrantButton host={platform.host} words={words} onGrant={props.onGrant} />
            )}
          </Switch>
        ))}
      </div>
      {sites.length > 0 && (
        <ul class="rows">
          {sites.map(({ host, hasPermission }) => (
            <li key={host} class="kv">
              <Icon name="sheets" />
              <div class="grow">
                <b>
                  <HostName host={host} />
                </b>
                <div class="meta">
                  {words.t('mastodon_server')} · {words.t(hasPermission ? 'granted' : 'not_granted')}
                </div>
                {!hasPermission && <GrantButton host={host} words={words} onGrant={props.onGrant} />}
              </div>
              <button
                type="button"
                class="btn quiet"
                aria-label={words.t('remove_named', host)}
                onClick={() => props.onRemoveSite(host)}
              >
                {words.t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddressForm
        name="site"
        label={words.t('add_site_label')}
        help={words.t('add_site_help')}
        button={words.t('add')}
        busyButton={words.t('adding')}
        words={words}
        onSubmit={add}
      />
    </>
  );
}

function GrantButton(props: { host: string; words: Words; onGrant: (host: string) => Promise<boolean> }) {
  return (
    <button type="button" class="link" onClick={() => props.onGrant(props.host)}>
      {props.words.t('grant')}
      <span class="vh"> {props.host}</span>
    </button>
  );
}

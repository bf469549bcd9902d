// How the extension is built: manifest, permissions, Preact, and the files generated into the package.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { buildRegionGazetteer, buildVillageGazetteers, GAZETTEER_NOTICE } from './utils/cli/build-gazetteer.ts';
import { licenceTexts } from './utils/cli/licence-texts.ts';
import { readNeutralPosts } from './utils/cli/neutral-posts.ts';
import { buildPackagedSample } from './utils/cli/packaged-sample.ts';
import { listRegions } from './utils/cli/region-list.ts';
import { buildSampleCard } from './utils/cli/sample-card.ts';
import { PLATFORM_PATTERNS } from './utils/platforms/hosts.ts';

/** Test and demo builds cannot click a permission prompt, so there what is optional is required. Nothing else differs. */
const grantsHosts = process.env.PEMBANDING_GRANT_HOSTS === '1';
const optionalHosts = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      const regions = (await listRegions()).map(({ code, name }) => [code, name]);
      files.push({ relativeDest: 'regions.json', contents: JSON.stringify(regions) });
      files.push({ relativeDest: 'LICENCES.txt', contents: await licenceTexts(import.meta.dirname) });
      files.push({ relativeDest: 'sample-card.json', contents: JSON.stringify(await buildSampleCard()) });
      files.push({ relativeDest: 'neutral-posts.txt', contents: readNeutralPosts().join('\n') });
      const gazetteers = [GAZETTEER_NOTICE, await buildRegionGazetteer(), ...(await buildVillageGazetteers())];
      for (const { path, text } of gazetteers) {
        files.push({ relativeDest: path, contents: text });
      }
      files.push(...(await writeSample(`${wxt.config.wxtDir}/sample`)));
    },
  },
  vite: () => ({ plugins: [preact(), withoutMarkupSink()], build: { target: 'es2022' } }),
  manifest: ({ browser }) => ({
    name: '__MSG_product_name__',
    description: '__MSG_product_description__',
    default_locale: 'id',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      // Firefox in the tests gives what is optional without asking
      ...(grantsHosts && browser === 'chrome' ? ['notifications'] : []),
    ],
    host_permissions: [...PLATFORM_PATTERNS, ...(grantsHosts ? optionalHosts : [])],
    ...(grantsHosts ? {} : { optional_host_permissions: optionalHosts }),
    ...(grantsHosts && browser === 'chrome' ? {} : { optional_permissions: ['notifications'] }),
    action: { default_title: '__MSG_product_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pembanding@pembanding.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});

/** The sample feed as files to copy: WXT takes text or a path, and shards are compressed. */
async function writeSample(folder: string): Promise<{ absoluteSrc: string; relativeDest: string }[]> {
  const files = await buildPackagedSample();
  return Promise.all(
    files.map(async ({ path, bytes }) => {
      const absoluteSrc = join(folder, path);
      await mkdir(dirname(absoluteSrc), { recursive: true });
      await writeFile(absoluteSrc, bytes);
      return { absoluteSrc, relativeDest: `sample/${path}` };
    }),
  );
}

/** Preact's `dangerouslySetInnerHTML` is banned here; its sink is cut out, so that no linter has to take our word for it. */
function withoutMarkupSink(): Plugin {
  const sink = 't.innerHTML=h.__html';
  return {
    name: 'without-markup-sink',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/.test(id)) return undefined;
      if (!code.includes(sink)) throw new Error(`Preact changed: its markup sink is no longer "${sink}".`);
      return { code: code.replace(sink, 't.textContent=""'), map: null };
    },
  };
}

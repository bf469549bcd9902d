// Starts Chromium with the extension, and looks into the closed shadow roots it puts into pages.
import { createHash } from 'node:crypto';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** What may differ between one start and another. */
export interface ChromiumOptions {
  readonly extension: string;
  readonly isHeadless: boolean;
  readonly args?: readonly string[];
  /** Switches of Playwright's that are left out. */
  readonly withoutArgs?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** A Chromium with the extension in a fresh profile. */
export interface ExtensionChromium {
  readonly context: BrowserContext;
  /** Base of the extension's pages: `chrome-extension://<id>/`. */
  readonly extensionBase: string;
}

/** A closed shadow root that can be asked. */
export interface PiercedRoot {
  /** Runs a function given as source text, with the root as its first argument, in the page; returns JSON. */
  evaluate(source: string, args: readonly unknown[]): Promise<unknown>;
}

/** The browser's own calls home: none of them is wanted. */
const QUIET_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
];

/** Starts it in a profile that is thrown away. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionChromium> {
  const { path } = await findBrowser('chromium');
  const context = await chromium.launchPersistentContext('', {
    executablePath: path,
    headless: options.isHeadless,
    viewport: options.viewport ?? null,
    locale: 'id-ID',
    ignoreDefaultArgs: [...(options.withoutArgs ?? [])],
    args: [
      ...(options.isHeadless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${options.extension}`,
      `--disable-extensions-except=${options.extension}`,
      ...QUIET_ARGS,
      ...(options.args ?? []),
    ],
  });
  return { context, extensionBase: `chrome-extension://${idOfFolder(options.extension)}/` };
}

/** The closed shadow roots of the elements that `selector` finds, in document order. */
export async function pierce(session: CDPSession, selector: string): Promise<PiercedRoot[]> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
  });
  if (result.objectId === undefined) return [];
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const roots: PiercedRoot[] = [];
  for (const { name, value } of properties) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue;
    const { node } = await session.send('DOM.describeNode', { objectId: value.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) continue;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (object.objectId !== undefined) roots.push(rootOf(session, object.objectId));
  }
  return roots;
}

function rootOf(session: CDPSession, objectId: string): PiercedRoot {
  return {
    evaluate: async (source, args) => {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function(...args) { return (${source})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

/** Chromium derives the id of an unpacked extension from its path: the first 32 hex digits of SHA-256, as letters a to p. */
function idOfFolder(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

// Whose code is in the package, and under which licence.

/** Name in the registry and SPDX identifier. */
export const LICENCES: readonly (readonly [name: string, licence: string])[] = [
  ['@tanstack/virtual-core', 'MIT'],
  ['@wxt-dev/webextension-polyfill', 'MIT'],
  ['dexie', 'Apache-2.0'],
  ['domelementtype', 'BSD-2-Clause'],
  ['domhandler', 'BSD-2-Clause'],
  ['domutils', 'BSD-2-Clause'],
  ['entities', 'BSD-2-Clause'],
  ['fast-xml-parser', 'MIT'],
  ['feedsmith', 'MIT'],
  ['fflate', 'MIT'],
  ['htmlparser2', 'MIT'],
  ['preact', 'MIT'],
  ['webextension-polyfill', 'MPL-2.0'],
  ['zod', 'MIT'],
];

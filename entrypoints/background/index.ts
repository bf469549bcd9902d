// The background: listeners registered synchronously; everything else is wired from here.
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser.ts';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(() => undefined);
  },
});

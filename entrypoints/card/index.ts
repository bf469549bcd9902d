// The card's code, which the background runs in a page when its first card is opened: it joins the content script's world.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCards } from '../social.content/card-opener.ts';
import { openCard } from './card-dialog.tsx';

export default defineUnlistedScript(() => offerCards(openCard));

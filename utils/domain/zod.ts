// The one zod of the extension: without its just-in-time validator, which probes `new Function`, forbidden in our pages.
import { z } from 'zod';

z.config({ jitless: true });

export { z };

// Unit tests have no network: a test that needs an answer passes its own fetch.
globalThis.fetch = () => Promise.reject(new Error('No network in tests: pass a fetch of your own.'));

import { type BrowserSources, findBrowser } from './find-browser';

const NOTHING: BrowserSources = {
  env: {},
  isProgram: () => false,
  onPath: () => null,
  playwright: '/home/lan/.cache/ms-playwright/chromium/chrome',
  packaged: async () => null,
};

const packaged: BrowserSources['packaged'] = async () => ({ path: '/packaged', env: { LD_LIBRARY_PATH: '/lib' } });
const onPath = (...names: string[]) => ({
  onPath: (name: string) => (names.includes(name) ? `/usr/bin/${name}` : null),
});
const files = (...paths: string[]) => ({ isProgram: (path: string) => paths.includes(path) });

test('CHROMIUM_PATH precedes the browser of the machine, then Playwright’s, then the packaged one', async () => {
  const all = { ...NOTHING, packaged, ...files('/given', NOTHING.playwright), ...onPath('chromium', 'google-chrome') };
  const found = [
    { ...all, env: { CHROMIUM_PATH: '/given' } },
    { ...all, env: { CHROMIUM_PATH: '' } },
    { ...all, ...onPath('google-chrome') },
    { ...all, ...onPath() },
    { ...all, ...onPath(), ...files() },
  ].map((sources) => findBrowser(sources));
  expect((await Promise.all(found)).map(({ path }) => path)).toEqual([
    '/given',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    NOTHING.playwright,
    '/packaged',
  ]);
});

test('the packaged browser has the environment its process needs', async () => {
  expect(await findBrowser({ ...NOTHING, packaged })).toEqual({ path: '/packaged', env: { LD_LIBRARY_PATH: '/lib' } });
});

test('a CHROMIUM_PATH that is not a program is an error, and no other browser is used', async () => {
  const wrong = { ...NOTHING, packaged, ...onPath('chromium'), env: { CHROMIUM_PATH: '/nowhere' } };
  await expect(findBrowser(wrong)).rejects.toThrow('CHROMIUM_PATH=/nowhere: no such program');
});

test('without any browser the error says how to get one', async () => {
  await expect(findBrowser(NOTHING)).rejects.toThrow('npx playwright-core install chromium');
});

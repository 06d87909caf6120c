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

test('CHROMIUM_PATH goes before the browser of the machine, that before Playwright’s, the packaged one comes last', async () => {
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

test('the packaged browser comes with the settings its process needs', async () => {
  expect(await findBrowser({ ...NOTHING, packaged })).toEqual({ path: '/packaged', env: { LD_LIBRARY_PATH: '/lib' } });
});

test('a CHROMIUM_PATH that is no program is a fault, another browser does not take its place', async () => {
  const wrong = { ...NOTHING, packaged, ...onPath('chromium'), env: { CHROMIUM_PATH: '/nowhere' } };
  await expect(findBrowser(wrong)).rejects.toThrow('CHROMIUM_PATH=/nowhere: no such program');
});

test('no browser at all is a fault that says how to get one', async () => {
  await expect(findBrowser(NOTHING)).rejects.toThrow('npx playwright-core install chromium');
});

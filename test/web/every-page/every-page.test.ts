import { browsing } from '../../setup/browsing';
import { lookAt } from './look';
import { type OfficeOfAllPages, officeOfAllPages } from './office-of-all-pages';

describe('every page, in Vietnamese and in English, on a desktop and on a phone', () => {
  let office: OfficeOfAllPages;
  const look = lookAt(() => office, browsing());
  beforeAll(async () => {
    office = await officeOfAllPages();
  });
  afterAll(() => office?.close());

  it('is in the list of checked pages', () => {
    const routes = office.app.writtenRoutes
      .filter(({ method, url }) => method === 'GET' && !/^\/(api|tinh)\//.test(url))
      .map(({ url }) => url);
    const listed = [...Object.keys(office.pages), ...Object.keys(office.others)];
    expect(listed.sort()).toEqual([...new Set(routes)].sort());
  });

  it.each([
    ['staff', 110],
    ['administrator', 110],
    ['unit member', 30],
    ['leader', 40],
    ['auditor', 40],
    ['head of the compiler', 60],
    ['leader of the subtree', 30],
    ['nobody', 6],
  ] as const)(
    'can be used by: %s',
    async (person, least) => {
      const { opened, faults } = await look(person);
      expect(faults).toEqual([]);
      expect(opened).toBeGreaterThanOrEqual(least);
    },
    480_000,
  );
});

import { announcedAddresses } from '../../embedded/announced-addresses';

const TEMPORAL = 'http://127.0.0.1:41635/namespaces/dung-han/workflows';
const PAGES = 'http://127.0.0.1:3000';

function said(): { lines: string[]; addresses: ReturnType<typeof announcedAddresses> } {
  const lines: string[] = [];
  return { lines, addresses: announcedAddresses((line) => lines.push(line)) };
}

describe('the address of the pages is the last line of npm start', () => {
  it('when Temporal was ready before them', () => {
    const { lines, addresses } = said();
    addresses.temporal(TEMPORAL);
    expect(lines).toEqual([]);
    addresses.pages(PAGES);
    expect(lines).toEqual([`Trang của Temporal: ${TEMPORAL}`, `Trang web: ${PAGES}`]);
  });

  it('when Temporal was still being built', () => {
    const { lines, addresses } = said();
    addresses.pages(PAGES);
    expect(lines).toEqual([`Trang web: ${PAGES}`]);
    addresses.temporal(TEMPORAL);
    expect(lines.at(-1)).toBe(`Trang web: ${PAGES}`);
  });

  it('and is not printed again when Temporal was restarted at its address', () => {
    const { lines, addresses } = said();
    addresses.temporal(TEMPORAL);
    addresses.pages(PAGES);
    addresses.temporal(TEMPORAL);
    expect(lines).toHaveLength(2);
  });
});

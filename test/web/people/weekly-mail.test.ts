import { subscribedAddressees } from '../../../storage/weekly-mail';
import { BASE, type RunningApp, runningApp, textOf } from '../setup/running-app';

describe('unsubscribing from the weekly mail', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('needs a button, not only the opening of the link, and no sign-in', async () => {
    const [head] = await office.database.rows<{ id: string }>(`select id from contacts where post = 'head' limit 1`);
    await subscribedAddressees(office.database, [head!.id]);
    const [row] = await office.database.rows<{ token: string }>('select leave_token as token from weekly_mail');
    const link = `/thu-tuan/${row!.token}`;
    const left = async () => (await subscribedAddressees(office.database, [head!.id])).size === 0;
    expect(textOf((await office.ask(link)).body)).toContain('Dừng thư hằng tuần');
    expect(await left()).toBe(false);
    const press = (viec: string, origin: string) =>
      office.ask(link, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: `viec=${viec}`,
      });
    expect((await press('dung', 'https://elsewhere.test')).status).toBe(403);
    expect((await press('dung', BASE)).status).toBe(303);
    expect(await left()).toBe(true);
    expect(textOf((await office.ask(link)).body)).toContain('Đã dừng thư hằng tuần');
    await press('nhan', BASE);
    expect(await left()).toBe(false);
    // A mail program's one click (RFC 8058): a POST without Origin or cookie, in either kind of form, answered without a redirect.
    const click = (type: string, body: string) =>
      office.ask(link, { method: 'POST', headers: { 'content-type': type }, body });
    const clicked = await click('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click');
    expect([clicked.status, clicked.body.trim(), await left()]).toEqual([200, 'OK', true]);
    await press('nhan', BASE);
    const parts = '--B\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--B--\r\n';
    expect([(await click('multipart/form-data; boundary=B', parts)).status, await left()]).toEqual([200, true]);
    await press('nhan', BASE);
    expect((await office.ask(`/thu-tuan/${'a'.repeat(32)}`)).status).toBe(404);
    expect((await office.ask('/thu-tuan/x')).status).toBe(404);
  });
});

import { parseConfig } from '../../config/config';
import { printFaults } from '../../config/fault';
import { printConfig } from '../../config/print-config';

const GOOD = {
  OIDC_PROVIDERS: 'snv, congvu',
  OIDC_SNV_ISSUER: 'https://id.snv.example/realms/can-bo',
  OIDC_SNV_CLIENT_ID: 'dung-han',
  OIDC_SNV_CLIENT_SECRET: '0123456789abcdef',
  OIDC_CONGVU_ISSUER: 'https://id.congvu.example',
  OIDC_CONGVU_CLIENT_ID: 'dung-han',
  OIDC_CONGVU_CLIENT_SECRET_FILE: '/run/secrets/congvu',
  OIDC_CONGVU_NAME: 'Tài khoản công vụ',
  OIDC_CONGVU_ACR: 'loa2  loa3',
  OIDC_CONGVU_DOMAINS: 'GiaLai.gov.vn, snv.gialai.gov.vn',
  OIDC_CONGVU_OWN_ADDRESSES: 'true',
};

const faultsOf = (env: Record<string, string>) => {
  const parsed = parseConfig(env, () => 'bi-mat-trong-tep-0123');
  return parsed.ok ? [] : parsed.faults;
};

test('providers are read by their names, secrets from files too, and no secret is printed', () => {
  const parsed = parseConfig(GOOD, (path) => (path === '/run/secrets/congvu' ? 'bi-mat-trong-tep-0123\n' : ''));
  if (!parsed.ok) throw new Error(printFaults(parsed.faults));
  expect(parsed.config.identityProviders).toEqual([
    {
      id: 'snv',
      name: 'snv',
      issuer: 'https://id.snv.example/realms/can-bo',
      clientId: 'dung-han',
      clientSecret: '0123456789abcdef',
      acr: [],
      amr: [],
      domains: null,
      ownAddresses: false,
    },
    {
      id: 'congvu',
      name: 'Tài khoản công vụ',
      issuer: 'https://id.congvu.example',
      clientId: 'dung-han',
      clientSecret: 'bi-mat-trong-tep-0123',
      acr: ['loa2', 'loa3'],
      amr: [],
      domains: ['gialai.gov.vn', 'snv.gialai.gov.vn'],
      ownAddresses: true,
    },
  ]);
  const printed = printConfig(parsed.config);
  expect(printed).not.toMatch(/0123456789abcdef|bi-mat-trong-tep/);
});

test('without the setting there is no provider', () => {
  const parsed = parseConfig({});
  expect(parsed.ok && parsed.config.identityProviders).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['two of one name', { OIDC_PROVIDERS: 'snv,snv' }, 'OIDC_PROVIDERS'],
  ['a name with a hyphen', { OIDC_PROVIDERS: 'cong-vu' }, 'OIDC_PROVIDERS'],
  ['an issuer over plain http', { OIDC_SNV_ISSUER: 'http://id.snv.example' }, 'OIDC_SNV_ISSUER'],
  ['an issuer with a query', { OIDC_SNV_ISSUER: 'https://id.snv.example/?a=1' }, 'OIDC_SNV_ISSUER'],
  ['a short secret', { OIDC_SNV_CLIENT_SECRET: 'ngan' }, 'OIDC_SNV_CLIENT_SECRET'],
  ['no client id', { OIDC_SNV_CLIENT_ID: '' }, 'OIDC_SNV_CLIENT_ID'],
  ['a domain that is an address', { OIDC_SNV_DOMAINS: 'a@gialai.gov.vn' }, 'OIDC_SNV_DOMAINS'],
  ['own addresses of every domain', { OIDC_SNV_OWN_ADDRESSES: 'true' }, 'OIDC_SNV_OWN_ADDRESSES'],
  ['a setting that is misspelt', { OIDC_SNV_ISUER: 'https://x.example' }, 'OIDC_SNV_ISUER'],
  ['a setting of nobody', { OIDC_KHAC_ISSUER: 'https://x.example' }, 'OIDC_KHAC_ISSUER'],
  ['secret and file together', { OIDC_SNV_CLIENT_SECRET_FILE: '/x' }, 'OIDC_SNV_CLIENT_SECRET_FILE'],
])('%s is a fault that says what is expected, in both languages', (_, wrong, variable) => {
  const faults = faultsOf({ ...GOOD, ...wrong });
  expect(faults.map((fault) => fault.variable)).toContain(variable);
  for (const { expected } of faults) expect([expected.vi, expected.en].every((words) => words.length > 10)).toBe(true);
  expect(printFaults(faults)).not.toContain('ngan');
});

test('http is taken on this machine only, for trying it out', () => {
  expect(faultsOf({ ...GOOD, OIDC_SNV_ISSUER: 'http://127.0.0.1:3000' })).toEqual([]);
});

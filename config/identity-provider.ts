import type { ConfigFault } from './fault';

/** An office's own service for signing in (OpenID Connect), as its settings describe it. */
export interface IdentityProviderConfig {
  /** Short name in settings and addresses: `snv`. */
  id: string;
  /** The words on its button: "Tài khoản công vụ tỉnh Gia Lai". */
  name: string;
  /** Its address as its own documents have it; compared letter by letter. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Values of `acr` that are a second factor; they are also asked for. Empty: none is. */
  acr: readonly string[];
  /** Values of `amr` of which one is a second factor. Empty: none is. */
  amr: readonly string[];
  /** Domains whose addresses it may speak for; null: all, each of which it must have verified. */
  domains: readonly string[] | null;
  /** The addresses of these domains are given by the provider's owner, so that they count without `email_verified`. */
  ownAddresses: boolean;
}

type Set = Readonly<Record<string, string>>;

const ID = /^[a-z][a-z0-9]{0,19}$/;
const FIELDS = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME', 'ACR', 'AMR', 'DOMAINS', 'OWN_ADDRESSES'] as const;
type Field = (typeof FIELDS)[number];
const NEEDED: readonly Field[] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'];

const EXPECTED: Readonly<Record<Field | 'PROVIDERS' | 'NAMED', ConfigFault['expected']>> = {
  PROVIDERS: {
    vi: 'các tên ngắn khác nhau gồm chữ thường và số, cách nhau bằng dấu phẩy, ví dụ snv,congvu',
    en: 'different short names of small letters and digits, parted by commas, e.g. snv,congvu',
  },
  NAMED: {
    vi: 'một thiết lập của dịch vụ đăng nhập có tên trong OIDC_PROVIDERS: OIDC_<TÊN>_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME, _ACR, _AMR, _DOMAINS, _OWN_ADDRESSES',
    en: 'a setting of a provider that OIDC_PROVIDERS names: OIDC_<ID>_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME, _ACR, _AMR, _DOMAINS, _OWN_ADDRESSES',
  },
  ISSUER: {
    vi: 'địa chỉ https của dịch vụ đăng nhập, không có ? và # (http chỉ trên chính máy này)',
    en: 'the https address of the provider, without ? and # (http on this machine only)',
  },
  CLIENT_ID: { vi: 'mã ứng dụng do dịch vụ đăng nhập cấp', en: 'the client id that the provider has given' },
  CLIENT_SECRET: {
    vi: 'bí mật do dịch vụ đăng nhập cấp, ít nhất 16 ký tự',
    en: 'the secret that the provider has given, of at least 16 characters',
  },
  NAME: { vi: 'tên trên nút, nhiều nhất 60 ký tự', en: 'the words on the button, 60 characters at most' },
  ACR: { vi: 'các giá trị acr, cách nhau bằng dấu cách', en: 'values of acr, parted by blanks' },
  AMR: {
    vi: 'các giá trị amr, cách nhau bằng dấu cách, ví dụ mfa otp',
    en: 'values of amr, parted by blanks, e.g. mfa otp',
  },
  DOMAINS: {
    vi: 'các tên miền thư, cách nhau bằng dấu phẩy, ví dụ gialai.gov.vn,snv.gialai.gov.vn',
    en: 'mail domains, parted by commas, e.g. gialai.gov.vn,snv.gialai.gov.vn',
  },
  OWN_ADDRESSES: {
    vi: 'true hoặc false; true thì cần có cả _DOMAINS',
    en: 'true or false; with true _DOMAINS is needed too',
  },
};

/** Names of the secrets of the providers that are set, which may also be given as files. */
export function identityProviderSecrets(set: Set): string[] {
  return idsOf(set).map((id) => variableOf(id, 'CLIENT_SECRET'));
}

/**
 * The providers that `OIDC_PROVIDERS` names, checked; a setting of a provider that is not named is a fault too, as it would silently do
 * nothing.
 * @example readIdentityProviders({ OIDC_PROVIDERS: 'snv', OIDC_SNV_ISSUER: 'https://id.snv.example', … })
 */
export function readIdentityProviders(set: Set): { providers: IdentityProviderConfig[]; faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const ids = idsOf(set);
  if (ids.some((id) => !ID.test(id)) || new Set(ids).size !== ids.length) {
    return { providers: [], faults: [faultOf('OIDC_PROVIDERS', set.OIDC_PROVIDERS!, EXPECTED.PROVIDERS)] };
  }
  const known = new Set(ids.flatMap((id) => FIELDS.map((field) => variableOf(id, field))));
  for (const name of Object.keys(set).filter((one) => one.startsWith('OIDC_') && one !== 'OIDC_PROVIDERS')) {
    const isFile = name.endsWith('_CLIENT_SECRET_FILE') && known.has(name.slice(0, -'_FILE'.length));
    if (!known.has(name) && !isFile) faults.push({ variable: name, found: null, expected: EXPECTED.NAMED });
  }
  const providers = ids.map((id) => readProvider(id, set, faults));
  return { providers, faults };
}

function readProvider(id: string, set: Set, faults: ConfigFault[]): IdentityProviderConfig {
  const given = (field: Field): string | undefined => set[variableOf(id, field)];
  const refuse = (field: Field): void => {
    const found = field === 'CLIENT_SECRET' ? null : (given(field) ?? null);
    faults.push(faultOf(variableOf(id, field), found, EXPECTED[field]));
  };
  for (const field of NEEDED) if (given(field) === undefined) refuse(field);
  const issuer = given('ISSUER') ?? '';
  if (issuer !== '' && !isIssuer(issuer)) refuse('ISSUER');
  const clientSecret = given('CLIENT_SECRET') ?? '';
  if (clientSecret !== '' && clientSecret.length < 16) refuse('CLIENT_SECRET');
  const name = given('NAME') ?? id;
  if (name.length > 60) refuse('NAME');
  const domains =
    given('DOMAINS')
      ?.split(',')
      .map((domain) => domain.trim().toLowerCase()) ?? null;
  if (domains?.some((domain) => !/^([a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain))) refuse('DOMAINS');
  const own = given('OWN_ADDRESSES')?.toLowerCase() ?? 'false';
  if (!['true', 'false', '1', '0'].includes(own) || (isTrue(own) && domains === null)) refuse('OWN_ADDRESSES');
  return {
    ...{ id, name, issuer, clientId: given('CLIENT_ID') ?? '', clientSecret, domains, ownAddresses: isTrue(own) },
    acr: wordsOf(given('ACR')),
    amr: wordsOf(given('AMR')),
  };
}

/** Over plain http anyone on the way could answer for the provider; this machine has no way in between. */
function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || /[?#]/.test(text) || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url));
}

/** Whether an address is on this machine. */
export function isThisMachine({ hostname }: Pick<URL, 'hostname'>): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function idsOf(set: Set): string[] {
  return set.OIDC_PROVIDERS?.split(',').map((id) => id.trim()) ?? [];
}

function variableOf(id: string, field: Field): string {
  return `OIDC_${id.toUpperCase()}_${field}`;
}

function wordsOf(text: string | undefined): string[] {
  return text?.split(/\s+/) ?? [];
}

function isTrue(word: string): boolean {
  return word === 'true' || word === '1';
}

function faultOf(variable: string, found: string | null, expected: ConfigFault['expected']): ConfigFault {
  return { variable, found: found === null ? null : `"${found}"`, expected };
}

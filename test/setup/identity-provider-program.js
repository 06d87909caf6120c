/**
 * A real OpenID Connect provider (`oidc-provider`) as a process of its own, with a page for signing in by a name:
 * `node test/setup/identity-provider-program.js '{"port":…}'`. What it answers can be made wrong by `POST /test/wrong`; `POST /test/place`
 * says where the office really listens. Plain JavaScript, because `oidc-provider` brings no types.
 */
const { createServer } = require('node:http');
const { exportJWK, generateKeyPair, importJWK, SignJWT } = require('jose');
const { Provider } = require('oidc-provider');

async function main(given) {
  const issuer = `http://127.0.0.1:${given.port}`;
  const [own, foreign] = [await key(), await key()];
  // claims: of the next ID tokens; foreignKey: signed by a key that is not published; broken: path → 'down' or 'huge'.
  let wrong = {};
  let place = null;
  // Every token that it has given out.
  const said = [];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: given.clientId,
        client_secret: given.clientSecret,
        redirect_uris: [given.redirect],
        post_logout_redirect_uris: [given.signedOut],
        backchannel_logout_uri: given.logout,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [own] },
    cookies: { keys: ['a key of the test'] },
    acrValues: ['loa1', 'loa2'],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    // Its own dispatcher calls no address of this machine, where the office of the test is.
    fetch: (url, { dispatcher: _, ...options }) =>
      fetch(place === null ? url : String(url).replace(place.from, place.to), options),
    findAccount: (_, id) =>
      given.accounts[id] && { accountId: id, claims: async () => ({ sub: id, ...given.accounts[id] }) },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    const { body, path } = context;
    if (path === '/token' && body?.id_token !== undefined)
      body.id_token = await changed(body.id_token, wrong, wrong.foreignKey ? foreign : own);
    said.push(...[body?.id_token, body?.access_token, body?.refresh_token].filter((one) => typeof one === 'string'));
  });
  const answer = provider.callback();
  const serve = async (request, response) => {
    const { pathname } = new URL(request.url, issuer);
    if (pathname === '/test/wrong') wrong = JSON.parse(await bodyOf(request));
    else if (pathname === '/test/place') place = JSON.parse(await bodyOf(request));
    else if (wrong.broken?.[pathname] === 'down') return request.socket.destroy();
    else if (wrong.broken?.[pathname] === 'huge') return endless(response);
    else if (pathname.startsWith('/interaction/')) return interact(provider, request, response);
    else return answer(request, response);
    response.end(JSON.stringify(said));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((fault) => response.writeHead(500).end(fault.message));
  });
  server.listen(given.port, '127.0.0.1', () => process.stdout.write('ready\n'));
}

async function key() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'own', alg: 'RS256', use: 'sig' };
}

/** The ID token with other claims, signed again; as it is where nothing is to be wrong. */
async function changed(token, { claims = {}, foreignKey = false }, by) {
  if (Object.keys(claims).length === 0 && !foreignKey) return token;
  const payload = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  const signed = new SignJWT({ ...payload, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'own' });
  return signed.sign(await importJWK(by, 'RS256'));
}

/** The provider's own page: a name, and the level (acr) at which the person has shown who they are; no name cancels. */
async function interact(provider, request, response) {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Nhà cung cấp</title><main><h1>Nhà cung cấp</h1>
<form method="post"><label>Tên <input name="login"></label><label>Mức <input name="acr"></label>
<button>Vào</button></form></main></html>`);
    return;
  }
  const fields = new URLSearchParams(await bodyOf(request));
  const [login, acr] = [fields.get('login'), fields.get('acr') || undefined];
  const result = login
    ? { login: { accountId: login, acr, amr: [acr ? 'mfa' : 'pwd'] } }
    : { error: 'access_denied', error_description: 'cancelled' };
  await provider.interactionFinished(request, response, result);
}

function endless(response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    if (response.destroyed) return;
    if (response.write(' '.repeat(65_536))) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

void main(JSON.parse(process.argv[2]));

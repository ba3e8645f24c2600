// An OpenID provider that is not ours. It prints its address, reads what it must know of the site from standard input, and then
// prints one line of JSON for everything the test wants to know.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const server = createServer();
server.listen(0, '127.0.0.1', () => say({ event: 'listening', issuer: `http://127.0.0.1:${server.address().port}` }));

createInterface({ input: process.stdin })
  .once('line', (line) => {
    const provider = new Provider(`http://127.0.0.1:${server.address().port}`, configuration(JSON.parse(line)));
    provider.on('authorization.accepted', (ctx) =>
      say({ event: 'authorization', method: ctx.oidc.params.code_challenge_method, challenge: ctx.oidc.params.code_challenge }));
    provider.on('grant.success', (ctx) =>
      say({ event: 'tokens', verifier: ctx.oidc.params.code_verifier, id_token: ctx.body.id_token, access_token: ctx.body.access_token }));
    provider.on('end_session.success', () => say({ event: 'signed out' }));
    server.on('request', provider.callback());
    say({ event: 'ready' });
  })
  .on('close', () => process.exit(0));

function configuration({ site, method, keys }) {
  return {
    clients: [{
      client_id: 'casetracking',
      client_secret: 'a secret/with:odd+characters',
      token_endpoint_auth_method: method,
      ...(keys.length && { jwks: { keys } }),
      redirect_uris: [`${site}/aanmelden/terug`],
      post_logout_redirect_uris: [`${site}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    }],
    claims: { openid: ['sub'], profile: ['given_name', 'family_name'], vo: ['vo_orgcode'], casetracking: ['casetracking_rol_3d'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for this run'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        given_name: 'Ida',
        family_name: 'Onafhankelijk',
        vo_orgcode: 'OVO000001',
        casetracking_rol_3d: ['Medewerker:omgeving', 'Leidinggevende:burgerzaken'],
      }),
    }),
  };
}

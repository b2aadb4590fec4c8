import type { Configuration } from 'oidc-provider';
import { claimsOf, personaSecret, personas } from '../personas.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { SigningKeys } from './signing-keys.ts';

/** The client of browsers and tools that sign a person in: public, so PKCE is demanded. */
export const browserClient = 'exit-docket-browser';

/** The web pages, as the example stage names them. */
const portalClient = 'exit-docket-portal';

const publicClient = (client_id: string, path: string) =>
  ({
    client_id,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    // A native client may be called back on any port of the loopback (RFC 8252).
    redirect_uris: [`http://127.0.0.1${path}`],
  }) as const;

/** Resource indicators are URIs; the audience in the token is the one the template names. */
const apiResource = 'urn:exit-docket:api';

const tokenSeconds = 12 * 60 * 60;

const machineClients = [...personas.keys()].map((id) => ({
  client_id: id,
  client_secret: personaSecret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
}));

const claimNames = ['name', 'roles', 'uscc', 'department', 'expertId'];

export type IssuerSettings = { readonly keys: SigningKeys; readonly audience: string };

const features = (audience: string): Configuration['features'] => ({
  devInteractions: { enabled: false },
  clientCredentials: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => apiResource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience,
      accessTokenFormat: 'jwt',
      accessTokenTTL: tokenSeconds,
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
});

/** The embedded issuer: one machine client for each persona, one public client for people, JWT access tokens. */
export const configureIssuer = ({ keys, audience }: IssuerSettings): Configuration => ({
  adapter: memoryAdapter(),
  jwks: { keys: keys.keys },
  cookies: { keys: [keys.cookieKey], short: { path: '/' }, long: { path: '/' } },
  clients: [
    ...machineClients,
    publicClient(browserClient, '/callback'),
    publicClient(portalClient, '/sign-in/callback'),
  ],
  claims: { openid: ['sub', ...claimNames] },
  scopes: ['openid'],
  features: features(audience),
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/oidc/interaction/${interaction.uid}` },
  ttl: {
    AccessToken: tokenSeconds,
    ClientCredentials: tokenSeconds,
    // Who signs in is asked whom to be each time.
    Session: 1,
    Grant: tokenSeconds,
    Interaction: 3600,
    IdToken: 3600,
  },
  findAccount: (_, id) => {
    const persona = personas.get(id);
    return persona && { accountId: id, claims: () => ({ sub: id, ...claimsOf(persona) }) };
  },
  extraTokenClaims: (_, token) => {
    const id = 'accountId' in token ? token.accountId : token.clientId;
    const persona = personas.get(id ?? '');
    return persona && claimsOf(persona);
  },
});

import { z } from 'zod';
import { OfficeSettings } from '#shared/domain/office.ts';

const isOrigin = (address: string): boolean =>
  URL.canParse(address) && new URL(address).origin === address && address.startsWith('https://');

const origin = z.string().refine(isOrigin, 'takes https:// and a host, with no path and no slash at its end');

const https = z.url({ protocol: /^https$/, error: 'takes an address that begins with https://' });

/** Mail by SES from a verified identity, or by a server that speaks SMTP where SES is not offered, as in `aws-cn`. */
const Mail = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('ses'), from: z.email() }),
  z.strictObject({
    ...{ by: z.literal('smtp'), from: z.email() },
    host: z.hostname(),
    /** 465 speaks TLS from its first byte; on any other port the server must offer STARTTLS. */
    port: z.int().min(1).max(65_535),
    /** A secret of Secrets Manager that holds `{"user": …, "password": …}`. */
    secretArn: z.string().regex(/^arn:aws(-cn)?:secretsmanager:/, 'takes the ARN of a secret of Secrets Manager'),
  }),
]);

/** What differs from one deployment to another; everything else is the same in all of them. */
export const Stage = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9]{0,15}$/, 'takes up to sixteen small letters and digits, a letter first'),
    /**
     * `production` issues papers that somebody may rely on: nothing in it may be an example's. `development` may carry an
     * example office, but runs in a real place. `example` is synthesized and never deployed.
     */
    purpose: z.enum(['example', 'development', 'production']),
    /** Absent, for an example alone: the templates fit any account and region. */
    place: z
      .strictObject({
        account: z.string().regex(/^\d{12}$/, 'takes the twelve digits of an account'),
        region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'takes the name of a region, such as cn-north-1'),
      })
      .optional(),
    architecture: z.enum(['arm64', 'x86_64']),
    /**
     * The OIDC issuer whose tokens the API accepts, the audience they must carry, and the name under which the pages are
     * registered there as a public client with PKCE, called back at `/sign-in/callback`.
     */
    signIn: z.strictObject({
      issuer: https,
      audience: z.array(z.string().min(1)).min(1),
      clientId: z.string().min(1),
    }),
    /** Scheme and host of the public pages, printed in documents, sent in mails, called back after a sign-in. */
    publicAddress: origin,
    /**
     * The authority that timestamps signatures (RFC 3161), known by the SHA-256 of its certificate or of one on the way to
     * its root. Absent: signatures state their time, and nothing proves it.
     */
    timestampAuthority: z
      .strictObject({
        url: z.url({ protocol: /^https?$/ }),
        fingerprint: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'takes the SHA-256 of a certificate in 64 small hexadecimal digits'),
      })
      .optional(),
    settings: OfficeSettings,
    /**
     * Years for which nobody may overwrite or delete the bytes of a document. Under COMPLIANCE nobody at all can shorten
     * them, the account's owner included; under GOVERNANCE somebody with a right of its own can.
     */
    archive: z.strictObject({ years: z.int().min(1).max(100), lock: z.enum(['GOVERNANCE', 'COMPLIANCE']) }),
    logDays: z.literal([90, 180, 365]),
    /** `none`: no mail is sent, and every document is served by staff. */
    mail: z.union([z.literal('none'), Mail]),
    /**
     * A Lambda function of the office's own that looks for viruses in uploads before they are kept (functions/lib/scanner.ts
     * says what it is asked and answers). Absent: uploads are taken and said to be unscanned.
     */
    scanner: z.strictObject({ functionArn: z.string().regex(/^arn:aws(-cn)?:lambda:/) }).optional(),
    /** Who is told when an alarm goes off; absent, for an example alone: the topic has no subscriber. */
    alarmEmail: z.email().optional(),
    /** What a month may cost, in the currency of the account; absent: nobody is told of the cost. */
    monthlyBudget: z.strictObject({ amount: z.int().min(1), currency: z.enum(['USD', 'CNY']) }).optional(),
  })
  .superRefine(({ purpose, place, alarmEmail }, context) => {
    if (purpose === 'example') return;
    const missing = { place, alarmEmail };
    for (const [member, value] of Object.entries(missing))
      if (value === undefined)
        context.addIssue({ code: 'custom', path: [member], message: `is needed for ${purpose}` });
  });
export type Stage = z.output<typeof Stage>;

/** Accounts that documentation uses. */
const documented = new Set(['000000000000', '111122223333', '123456789012']);

const isExample = (text: string): boolean =>
  /示例|(^|[@./])example\.(cn|com|net|org)\b/.test(text) ||
  documented.has(text) ||
  /:(000000000000|111122223333):/.test(text);

const examplesIn = (value: unknown, path: string): readonly string[] => {
  if (typeof value === 'string') return isExample(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => examplesIn(inner, path ? `${path}.${key}` : key));
};

/** Why a stage cannot be deployed as it stands, one sentence each. */
export const obstaclesTo = (stage: Stage): readonly string[] => {
  const { name, purpose, settings, ...around } = stage;
  if (purpose === 'example')
    return [`The stage ${name} is an example: write one for this account after infra/stages/development.ts.`];
  const examples = examplesIn(purpose === 'production' ? { settings, ...around } : around, '');
  return examples.map((path) => `The stage ${name} has an example's value in ${path}: write its own.`);
};

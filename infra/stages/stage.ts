import type { OfficeSettings } from '#shared/domain/office.ts';

/** What differs from one deployment to another; everything else is the same in all of them. */
export type Stage = {
  readonly name: string;
  /** Absent: the templates fit any account and region. */
  readonly place?: { readonly account: string; readonly region: string };
  /**
   * The OIDC issuer whose tokens the API accepts, the audience they must carry, and the name under which the pages are
   * registered there as a public client with PKCE, called back at `/sign-in/callback`.
   */
  readonly signIn: { readonly issuer: string; readonly audience: readonly string[]; readonly clientId: string };
  /** Scheme and host of the public pages, printed in documents, sent in mails, called back after a sign-in. */
  readonly publicAddress: string;
  /**
   * The authority that timestamps signatures (RFC 3161), known by the SHA-256 of its certificate or of one on the way to its
   * root, in small hexadecimal digits. Absent: signatures state their time, and nothing proves it.
   */
  readonly timestampAuthority?: { readonly url: string; readonly fingerprint: string };
  readonly settings: OfficeSettings;
  /** Years for which nobody may overwrite or delete the bytes of a document. */
  readonly archiveYears: number;
  readonly logDays: 90 | 180 | 365;
  /** The verified SES identity that mail comes from. Absent: no mail is sent, and every document is served by staff. */
  readonly mail?: { readonly from: string };
  /**
   * A Lambda function of the office's own that looks for viruses in uploads before they are kept (functions/lib/scanner.ts
   * says what it is asked and answers). Absent: uploads are taken and said to be unscanned.
   */
  readonly scanner?: { readonly functionArn: string };
  /** Who is told when an alarm goes off; absent: the topic has no subscriber yet. */
  readonly alarmEmail?: string;
};

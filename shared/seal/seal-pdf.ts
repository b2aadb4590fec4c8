import { X509Certificate } from 'node:crypto';
import { Signer, SignPdf } from '@signpdf/signpdf';
import type { Instant } from '../domain/day.ts';
import { appendSignatureField } from './signature-field.ts';
import { bytesToSign, encodeSignedData } from './signed-data.ts';

/** Who signs. The key itself stays where it is: only bytes go to it, and signatures come back. */
export type SealSigner = {
  /** The signer's certificate in DER first, then those that lead to its root. */
  readonly certificates: readonly Uint8Array[];
  /** Signs bytes with SHA-256: PKCS #1 v1.5 with an RSA key, ECDSA in DER with an elliptic one. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Asks a timestamp authority about a signature, and answers its token; absent where there is none. */
  readonly timestamp?: (signature: Uint8Array) => Promise<Uint8Array>;
};

/** What a signature takes beside its certificates. */
const roomOfSignature = 2048;
/** What a token takes: the certificates of an authority and two signatures. */
const roomOfToken = 12_288;

/** The packaged signer asks for an instance of its own class. */
class CmsSigner extends Signer {
  readonly seal: SealSigner;

  constructor(seal: SealSigner) {
    super();
    this.seal = seal;
  }

  override async sign(signed: Buffer): Promise<Buffer> {
    const { certificates, sign, timestamp } = this.seal;
    const [own = new Uint8Array()] = certificates;
    const signature = await sign(bytesToSign(signed, own));
    const proved = timestamp ? { token: await timestamp(signature) } : {};
    return Buffer.from(encodeSignedData({ signed, certificates, signature, ...proved }));
  }
}

/** The name that a certificate was issued to. */
export const subjectOf = (certificate: Uint8Array): string =>
  /^CN=(.*)$/m.exec(new X509Certificate(certificate).subject)?.[1] ?? '';

/**
 * A PAdES signature (ETSI EN 319 142-1) over the whole PDF, which stays PDF/A-3a and PDF/UA-1: level B-B, or B-T where the
 * signer asks a timestamp authority.
 */
export const sealPdf = async (pdf: Uint8Array, signer: SealSigner, at: Instant): Promise<Uint8Array> => {
  const [own = new Uint8Array()] = signer.certificates;
  const size = signer.certificates.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const room = size + roomOfSignature + (signer.timestamp ? roomOfToken : 0);
  const prepared = appendSignatureField(pdf, { name: subjectOf(own), at, room });
  return new Uint8Array(await new SignPdf().sign(prepared, new CmsSigner(signer)));
};

import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { developmentCertificate } from '#infra/local/keys/development-certificate.ts';
import { answerTimestamp, type TimestampKey } from '#infra/local/timestamps/answer-timestamp.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import { codeFrom, type VerificationCode } from '#shared/domain/verification-code.ts';
import type { SealSigner } from '#shared/seal/seal-pdf.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A key of this test run, with a certificate of its own. */
export const testSigner: SealSigner = {
  certificates: [developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) })],
  sign: async (bytes) => sign('sha256', bytes, privateKey),
};

const timestamps: TimestampKey = {
  privateKey,
  certificate: developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) }, 'timestamps'),
};

/** The same signer, asking an authority of this test run about each signature. */
export const timestampedSigner: SealSigner = {
  ...testSigner,
  timestamp: async (stamped) => {
    const question = { stamped, nonce: randomBytes(16) };
    return tokenIn(answerTimestamp(timestampRequest(question), timestamps, new Date('2026-02-13T01:00:05Z')), question);
  },
};

const newCode = (): VerificationCode => codeFrom(randomBytes(32)) ?? newCode();

/** What sealing and verifying take in a test. */
export const issuingParts: Pick<Issuing, 'signer' | 'newCode' | 'publicAddress'> = {
  signer: async () => testSigner,
  newCode,
  publicAddress: 'https://verify.example.cn',
};

const smallPdf = (subject: string): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const created = new Date('2026-01-01T00:00:00Z');
    const options = {
      tagged: true,
      pdfVersion: '1.7',
      compress: false,
      info: { Subject: subject, CreationDate: created },
    };
    const document = new PDFDocument({ ...options, autoFirstPage: false } as PDFKit.PDFDocumentOptions);
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.addPage();
    const paragraph = document.struct('P', {}, [document.markStructureContent('P')]);
    document.addStructure(document.struct('Document', {}, [paragraph]));
    document.end();
  });

/** Renders the data itself into a small PDF, so that a test sees what would have been printed. */
export const rendersItsData = async (_: DocumentKind, data: unknown) => ({
  bytes: await smallPdf(Buffer.from(canonicalJson(data)).toString('base64url')),
  pages: 1,
  faces: [],
  title: '示例',
  templateVersion: '1',
});

/** The data that `rendersItsData` put into a file. */
export const printedIn = (bytes: Uint8Array | undefined): unknown => {
  const [, subject = ''] = /\(([\w-]{8,})\)/.exec(Buffer.from(bytes ?? []).toString('latin1')) ?? [];
  return JSON.parse(Buffer.from(subject, 'base64url').toString('utf8'));
};

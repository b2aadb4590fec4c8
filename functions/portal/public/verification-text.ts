import type { Fact, Finding, VerifyPage } from '#templates/pages/verify-page.ts';
import type { FileVerdict } from '../../casework/verification/verify-file.ts';
import type { NamedDocument, PublicFace, UnmadeFace } from '../../casework/verification/view-verification.ts';

const standings: Readonly<Record<(PublicFace | UnmadeFace)['standing'], Finding>> = {
  neverIssued: {
    tone: 'bad',
    zh: '此文号的文书未曾发出，文号已作废',
    en: 'The document of this number was never issued; the number is void',
    advice: { zh: '任何载有此验证码的文书都不是真实的。', en: 'No paper that carries this code is genuine.' },
  },
  valid: { tone: 'good', zh: '文书真实有效', en: 'Issued here, and it stands' },
  amended: {
    tone: 'doubt',
    zh: '文书真实，已更正',
    en: 'Issued here, and amended by a correction since',
    advice: {
      zh: '更正之处以更正文书为准；原文书作出的决定和首次作出的日期不变。',
      en: 'For what was corrected go by the correction; the decision and its first day stand.',
    },
  },
  voided: {
    tone: 'bad',
    zh: '文书已作废',
    en: 'Voided: it has no effect',
    advice: { zh: '作废原因和接替文号见下。', en: 'The reason and the number in its place are given below.' },
  },
};

const developmentSeal: Finding = {
  tone: 'doubt',
  zh: '电子签名仅供开发测试，不具有法律效力',
  en: 'Sealed with a development key: not legally valid',
};

const inShanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'medium',
});

const fact = (zh: string, en: string, value: string | null | undefined): Fact[] => (value ? [{ zh, en, value }] : []);

const naming = (other: NamedDocument | null | undefined): string | undefined =>
  other ? `${other.title}${other.documentNumber ? ` ${other.documentNumber}` : ''}（验证码 ${other.code}）` : undefined;

const named = (face: PublicFace | UnmadeFace): Fact[] => [
  ...fact('文书', 'Document', face.title),
  ...fact('文号', 'Number', face.documentNumber),
  ...fact('发文单位', 'Issued by', face.issuer),
  ...fact('成文日期', 'Dated', face.issueDate),
];

const issuedFacts = (face: PublicFace): Fact[] => [
  ...named(face),
  ...fact('发出时间', 'Issued at', inShanghai.format(new Date(face.issuedAt))),
  ...fact('主送', 'To', face.recipients.join('、')),
  ...fact('页数', 'Pages', face.pages ? String(face.pages) : undefined),
  ...fact('作废原因', 'Voided because', face.voided?.reason),
  ...fact('接替文书', 'Document in its place', naming(face.voided?.successor)),
  ...fact('更正文书', 'Amended by', naming(face.supersededBy)),
  ...fact('所更正文书', 'Corrects', naming(face.supersedes)),
  ...fact('签名证书', 'Certificate', face.seal?.subject),
  ...fact('证书指纹', 'Fingerprint of the certificate', face.seal?.certificate),
  ...fact('可信时间', 'Time proved', face.seal?.timestamp && inShanghai.format(new Date(face.seal.timestamp.at))),
  ...fact('时间戳服务', 'Timestamp by', face.seal?.timestamp?.authority),
  ...fact('文件摘要（SHA-256）', 'Digest of the file', face.sha256),
  ...fact('验证码', 'Code', face.code),
];

const factsOf = (face: PublicFace | UnmadeFace): Fact[] =>
  face.standing === 'neverIssued'
    ? [...named(face), ...fact('作废原因', 'Voided because', face.voided.reason), ...fact('验证码', 'Code', face.code)]
    : issuedFacts(face);

/** The page of a code: what was issued under it. */
export const pageOfCode = (code: string, face: PublicFace | UnmadeFace): VerifyPage => ({
  code,
  findings: [
    {
      ...standings[face.standing],
      ...(face.standing === 'valid'
        ? {
            advice: {
              zh: '请与手中文书逐项核对；要确认文件未经改动，请上传文件。',
              en: 'Compare with your copy; upload the file to see whether it was changed.',
            },
          }
        : {}),
    },
    ...(face.standing !== 'neverIssued' && face.seal?.development ? [developmentSeal] : []),
  ],
  facts: factsOf(face),
});

const notGenuine: Readonly<Record<'altered' | 'unknown', Finding>> = {
  altered: {
    tone: 'bad',
    zh: '文件已被改动',
    en: 'The file was changed after it was sealed',
    advice: {
      zh: '文件内容与其电子签名不符，请勿采信，并向发文单位核实。',
      en: 'Its content does not agree with its signature: do not rely on it, and ask who issued it.',
    },
  },
  unknown: {
    tone: 'bad',
    zh: '不是本系统发出的文件',
    en: 'No document issued here has these bytes',
    advice: {
      zh: '重新保存、打印为PDF或者转换格式的文件也会得到这一结果，请用收到的原文件核验。',
      en: 'A file that was saved anew, printed to PDF or converted gives this answer too: use the file as received.',
    },
  },
};

/** The page of a file: whether it is, byte for byte, what was issued. */
export const pageOfFile = ({ verdict, document, sha256 }: FileVerdict): VerifyPage => {
  if (verdict !== 'genuine' || !document) {
    const finding = notGenuine[verdict === 'altered' ? 'altered' : 'unknown'];
    return { code: '', findings: [finding], facts: fact('文件摘要（SHA-256）', 'Digest of the file', sha256) };
  }
  const same: Finding = {
    tone: 'good',
    zh: '文件与发出时逐字节一致，电子签名完好',
    en: 'Byte for byte as issued, and its signature is intact',
  };
  const { findings, facts } = pageOfCode('', document);
  return { code: '', findings: [same, ...findings.map(({ advice: _, ...finding }) => finding)], facts };
};

/** The page of something that cannot be looked up, with the reason. */
export const pageOfNothing = (code: string, { zh, en }: { readonly zh: string; readonly en: string }): VerifyPage => ({
  code,
  findings: [{ tone: 'doubt', zh, en }],
  facts: [],
});

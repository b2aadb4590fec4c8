import { article, practice } from '../../domain/basis.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { approvedCertificates, type VoluntaryExitData } from './data.ts';

const parted = ({ data }: Situation<VoluntaryExitData>): boolean =>
  approvedCertificates(data).length < data.certificates.length;

/** Conditions of an answer that grants some certificates and refuses others. */
export const partialGuards: Record<string, Guard<VoluntaryExitData>> = {
  approvedApplied: {
    basis: article('6(5)'),
    test: ({ data }) => {
      const named = data.approval?.certificateIds;
      if (!named) return true;
      return (
        data.form.scope === 'certificate' &&
        new Set(named).size === named.length &&
        approvedCertificates(data).length === named.length
      );
    },
    message: ({ data }) => ({
      zh: `准予的证书应在申请范围内且不重复：${data.form.certificateIds.join('、') || '（申请退出资质，不能部分准予）'}。`,
      en: `Grant certificates of the application, each once: ${data.form.certificateIds.join(', ') || 'none, for the qualification is granted as a whole'}.`,
    }),
  },
  partlyApproved: {
    basis: practice(
      '一次申请多个证书的，逐个作出决定',
      'several certificates in one application are decided one by one',
    ),
    test: parted,
    message: () => ({ zh: '全部证书均准予退出。', en: 'Every certificate is granted.' }),
  },
  refusedReasoned: {
    basis: practice('不予退出的，说明理由', 'a refusal gives its reasons'),
    test: (seen) => parted(seen) === (seen.data.refusal !== undefined),
    message: () => ({
      zh: '部分证书不予退出的，须说明理由和要求；全部准予的，不填写不予退出的理由。',
      en: 'Give reasons and requirements for certificates refused, and only for them.',
    }),
  },
};

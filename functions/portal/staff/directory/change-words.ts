import { type ChangedMember, type EntryChange, linkKinds } from '#shared/domain/entry-change.ts';
import { dayText } from '#templates/pages/parts.ts';
import { type Words, words } from '#templates/pages/words.ts';

/** What a change says, in words. */
export const changeWords = (change: ChangedMember): Words => {
  switch (change.what) {
    case 'name':
      return words(`名称变更为“${change.name}”`, `Name: ${change.name}`);
    case 'address':
      return words(`住所变更为“${change.address}”`, `Address: ${change.address}`);
    case 'contact':
      return words(`联系人变更为${change.name}（${change.phone}）`, `Contact: ${change.name} (${change.phone})`);
    case 'legalRepresentative':
      return words(`法定代表人变更为${change.name}`, `Legal representative: ${change.name}`);
    case 'approvedOn':
      return words(
        `证书${change.certificateId}的批准实施日期更正为${dayText('zh', change.approvedOn)}`,
        `Approval of ${change.certificateId}: ${dayText('en', change.approvedOn)}`,
      );
    case 'link':
      return words(`${linkKinds[change.kind].zh}${change.other}`, `${linkKinds[change.kind].en} ${change.other}`);
  }
};

export const changeStandings = {
  proposed: words('待核准', 'Awaiting a head'),
  confirmed: words('已核准', 'Confirmed'),
  refused: words('不予变更', 'Not made'),
} as const satisfies Record<EntryChange['status'], Words>;

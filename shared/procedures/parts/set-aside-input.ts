import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import type { Words } from '../../domain/words.ts';
import { favourReasons, setAsideGrounds, setAsideOutcomes } from '../../procedure/setting-aside.ts';

/** What a matter of setting aside begins with; `decisions` and `destinations` are those of the procedure. */
export const openingOf = (decisions: Readonly<Record<string, Words>>, destinations: Readonly<Record<string, Words>>) =>
  z.strictObject({
    decision: named('所涉决定', 'Decision', oneOf(decisions)),
    ground: named('依据', 'Ground', oneOf(setAsideGrounds)),
    basis: named('裁判文书、复议决定或者错误情况', 'Judgment or decision by name and number, or the error', text(300)),
    inForceOn: named('生效日期（判决、复议决定填写）', 'In force since, of a judgment', Day.optional()),
    foundOn: named('收到或者发现日期', 'Received or found on', Day),
    days: named(
      '限期办理的日数（判决、复议决定载明的填写）',
      'Days that it orders, where it does',
      z.int().min(1).max(366).optional(),
    ),
    outcome: named('结果', 'Outcome', oneOf(setAsideOutcomes)),
    certificateIds: named(
      '撤销所及的证书（部分撤销时填写）',
      'Certificates set aside, where it is in part',
      z.array(CertificateId).min(1).max(500).optional(),
    ),
    returnsTo: named('重新办理的环节（重新作出时填写）', 'Where it is done again from', oneOf(destinations).optional()),
    favour: named(
      '撤销对其有利的决定的原因（有利决定填写）',
      'Why one that favours the organization is set aside',
      oneOf(favourReasons).optional(),
    ),
    refundFen: named(
      '应退还金额（分；撤销扣减经费时填写）',
      'Money to go back, in fen, where funds were reduced',
      z.int().positive().max(10_000_000_000_000).optional(),
    ),
    actNo: named('所依据的登记序号（生效后行为填写）', 'Number of the act after the effect', z.int().min(1).optional()),
    reason: named('理由', 'Reasons', text(1000)),
  });
export type Opening = z.output<ReturnType<typeof openingOf>>;

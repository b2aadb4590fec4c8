import { say, type Wordings } from './say.ts';

/** Refusals about requests that are sent again, and about what the table could not take or tell. */
export const storeWords = {
  'idempotency.missing': () =>
    say('缺少请求编号', 'The idempotency key is missing', {
      zh: '请以 Idempotency-Key 注明本次请求的编号（1至128个可见ASCII字符），重复提交时沿用同一编号。',
      en: 'Send Idempotency-Key (1 to 128 visible ASCII characters); repeat it when you repeat the request.',
    }),
  'idempotency.mismatch': () =>
    say('请求编号已用于其他内容', 'The idempotency key was used before', {
      zh: '该编号此前用于不同内容的请求，请换一个编号。',
      en: 'This key came with another request before: use a new one.',
    }),
  'store.contended': () =>
    say('办理拥挤', 'Too many writers', {
      zh: '同一单位正有其他事项写入，本次没有任何改动，请稍后重试。',
      en: 'Others write at the same time; nothing was changed. Try again.',
    }),
  'store.busy': () =>
    say('系统繁忙', 'Too busy', {
      zh: '当前请求过多，本次未能办理，请稍后重试；重新提交时沿用原请求编号，不会重复办理。',
      en: 'There are too many requests; this one was not carried out. Try again later with the same idempotency key: nothing is done twice.',
    }),
  'store.tooMuch': ({ mostItems, mostBytes }) =>
    say('一次办理的内容过多', 'Too much at once', {
      zh: `一次最多写入${mostItems}条记录、共${mostBytes}字节，本次没有任何改动；请缩短填写的内容或者分次办理，仍不能办理的，请告知管理人员。`,
      en: `One step writes at most ${mostItems} items and ${mostBytes} bytes. Nothing was changed: shorten what is entered or do it in parts; if that is not enough, tell whoever runs the system.`,
    }),
  'store.unreadable': () =>
    say('记录暂时无法读取', 'A record cannot be read', {
      zh: '所涉记录的内容无法识别，本次没有任何改动；已列入待处理事项，由管理人员修复后即可继续办理。',
      en: 'What is recorded there cannot be understood. Nothing was changed; staff have a task about it, and it goes on once it is mended.',
    }),
} satisfies Partial<Wordings>;

import { words } from '../domain/words.ts';

/**
 * How an act of a term is judged that comes where the case has gone on: its day is far back and awaits a second person;
 * it is late; a decision has taken effect without it; its own stage lies ahead again; or the case returns to that stage.
 */
export const verdicts = {
  unconfirmed: words('日期待另一人核对', 'its day awaits a second person'),
  late: words('逾期', 'late'),
  effect: words('决定已经生效', 'a decision has taken effect'),
  anew: words('所属环节将重新进行', 'its own stage lies ahead'),
  returns: words('未逾期，退回所属环节', 'in time, the case returns'),
};
export type Verdict = keyof typeof verdicts;

/** `own`: as its own state takes it, once it is taken up. */
export type Entering = { readonly act: string; readonly as: Verdict | 'own' };

import { folderOfFunction } from '../../bundles/function-names.ts';
import type { Invoke, LocalFunction } from './local-function.ts';

/** What a thread fails with when it does not load, is gone, or runs out of time: nobody else would say so. */
const platformFault = /^(?:Sandbox|Runtime)\./;

type Telling = {
  readonly functions: readonly LocalFunction[];
  readonly complain: (sentence: string) => void;
  /** Where what functions log is to be read. */
  readonly log: string;
};

/** Invokes as before, and says on the terminal what kept a function from answering at all. */
export const tellFaults =
  (invoke: Invoke, { functions, complain, log }: Telling): Invoke =>
  async (arn, event) => {
    const outcome = await invoke(arn, event);
    if (!outcome.ok && platformFault.test(outcome.error.errorType)) {
      const name = functions.find((one) => one.arn === arn)?.name ?? arn;
      complain(
        `The function ${folderOfFunction(name) ?? name} gave no answer: ${outcome.error.errorMessage}. See ${log}.`,
      );
    }
    return outcome;
  };

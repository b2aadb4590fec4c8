import { readWalks } from '#test/versions/recorded.ts';
import { type Happened, happen, type Start } from '#test/versions/walks.ts';

export type RecordedStep = { readonly before: Start; readonly happened: Happened; readonly accepted: boolean };

/** Everything that happened in the recorded walks, on the case as it then stood, and whether it was taken. */
export const happenedIn = async (): Promise<readonly RecordedStep[]> => {
  const { starts, values, walks } = await readWalks();
  return walks.flatMap(({ start, steps }) => {
    let state = starts[start];
    return steps.map(([place]) => {
      if (!state) throw new Error(`a walk starts nowhere: ${start}`);
      const [before, happened] = [state, values[place] as Happened];
      const { after, outcome } = happen(before, happened);
      state = after;
      return { before, happened, accepted: /^[0-9a-f]{8}$/.test(outcome) };
    });
  });
};

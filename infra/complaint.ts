const complaints = new WeakSet<Error>();

/** An error that is told to the person at the terminal as one sentence, without a stack. */
export const complaint = (sentence: string): Error => {
  const error = new Error(sentence);
  complaints.add(error);
  return error;
};

export const isComplaint = (thrown: unknown): thrown is Error => thrown instanceof Error && complaints.has(thrown);

/** What is thrown when a condition looks at what is not known yet; caught where it was asked, and nowhere else. */
const notKnown = new Error('not known yet');

/** Stands where a value is that is not known yet. */
export const hidden = (): never => {
  throw notKnown;
};

/** What a function answers without looking at what is hidden; undefined where it looked. */
export const overlooking = <Answer>(ask: () => Answer): Answer | undefined => {
  try {
    return ask();
  } catch (fault) {
    if (fault === notKnown) return undefined;
    throw fault;
  }
};

/** An input that nobody has entered yet: whoever looks into it depends on it. */
export const unentered: unknown = new Proxy(
  {},
  { get: hidden, has: hidden, ownKeys: hidden, getOwnPropertyDescriptor: hidden },
);

/** A record of which some members are not known, or none is. */
export const hiding = <Held>(held: Held, members: ReadonlySet<string> | 'all'): Held => {
  if (typeof held !== 'object' || held === null) return held;
  const look = (member: string | symbol): void => {
    if (members === 'all' || members.has(String(member))) hidden();
  };
  return new Proxy(held, {
    get: (target, member) => {
      look(member);
      return Reflect.get(target, member);
    },
    has: (target, member) => {
      look(member);
      return Reflect.has(target, member);
    },
    ownKeys: (target) => (members === 'all' || members.size > 0 ? hidden() : Reflect.ownKeys(target)),
  });
};

/** Gives way to whatever is done with it, like every input at once: by it one finds which members a command records. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, member) => {
    if (member === Symbol.toPrimitive) return () => 0;
    return member === Symbol.iterator ? () => [][Symbol.iterator]() : anything;
  },
  apply: () => anything,
});

/** The members that a function makes of some input; all of them where it cannot be told. */
export const membersMade = (make: (input: unknown) => object): ReadonlySet<string> | 'all' => {
  try {
    return new Set(Object.keys(make(anything)));
  } catch {
    return 'all';
  }
};

/** Replaces this thread's `Date` by one that adds the shared shift whenever the present is asked for, and `applies` says yes. */
export const shiftDate = (shared: SharedArrayBuffer, applies: () => boolean = () => true): void => {
  const shift = new Float64Array(shared);
  const RealDate = Date;
  const now = () => RealDate.now() + (applies() ? Math.round(shift[0] ?? 0) : 0);
  const Shifted = new Proxy(RealDate, {
    construct: (target, given: ConstructorParameters<DateConstructor> | [], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
};

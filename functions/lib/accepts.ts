/** Whether somebody takes a media type, by the `Accept` of the request (RFC 9110, 12.5.1); without one, any. */
export const accepts = (asked: string | undefined, offered: string): boolean => {
  if (asked === undefined || asked.trim() === '') return true;
  const [kind] = offered.split('/');
  const fits = [offered, `${kind}/*`, '*/*'];
  const ranges = asked.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return { type, isRefused: parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) };
  });
  // The most exact range that fits decides.
  const decisive = fits.map((fit) => ranges.find(({ type }) => type === fit)).find((range) => range !== undefined);
  return decisive !== undefined && !decisive.isRefused;
};

/**
 * The cookie that names a session. The prefix binds it to this very host and to HTTPS (RFC 6265bis); without HTTPS, on
 * one's own machine, browsers do not take it.
 */
export const cookieName = (secure: boolean, name: string): string => (secure ? `__Host-${name}` : name);

/** The value of a cookie among those that API Gateway hands over, one `name=value` each. */
export const cookieIn = (cookies: readonly string[], name: string): string | undefined =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);

export const sessionCookie = 'session';

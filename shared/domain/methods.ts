import { framedPreviews, routes } from './routes.ts';

/** Who may ask for something may ask whether it is there (RFC 9110, 9.3.2). */
export const withHead = (methods: readonly string[]): readonly string[] =>
  methods.includes('GET') ? ['GET', 'HEAD', ...methods.filter((method) => method !== 'GET')] : methods;

const places = [...Object.values(routes), ...Object.values(framedPreviews)].map(({ method, path }) => ({
  method,
  path: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The methods that the routes of the JSON API, and previews, take at a path; none where there is no such route. */
export const methodsAt = (path: string): readonly string[] =>
  withHead([...new Set(places.filter((place) => place.path.test(path)).map(({ method }) => method))]);

import type { LocalRoute } from '../template/read-system.ts';

export type RouteMatch = { readonly route: LocalRoute; readonly pathParameters: Readonly<Record<string, string>> };

type Compiled = { readonly route: LocalRoute; readonly method: string; readonly segments: readonly string[] };

const compile = (route: LocalRoute): Compiled => {
  const [method = '', path = ''] = route.key.split(' ');
  return { route, method, segments: path.split('/') };
};

const isVariable = (segment: string): boolean => segment.startsWith('{');

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const parametersOf = (segments: readonly string[], path: readonly string[]): Record<string, string> | undefined => {
  const greedy = segments.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? path.length < segments.length : segments.length !== path.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const actual = segment.endsWith('+}') ? path.slice(index).join('/') : (path[index] ?? '');
    if (!isVariable(segment)) {
      if (segment !== actual) return undefined;
    } else if (actual === '') return undefined;
    else found[segment.slice(1, segment.endsWith('+}') ? -2 : -1)] = decode(actual);
  }
  return found;
};

/** Finds the route of a request; a fixed path wins over one with variables, as in API Gateway. */
export const routeFinder = (routes: readonly LocalRoute[]) => {
  /** A route that takes all the rest comes last. */
  const variables = ({ segments }: Compiled) =>
    segments.filter(isVariable).length + (segments.at(-1)?.endsWith('+}') ? 100 : 0);
  const compiled = routes.map(compile).sort((a, b) => variables(a) - variables(b));
  return (method: string, path: string): RouteMatch | undefined => {
    const asked = path.split('/');
    for (const { route, method: accepted, segments } of compiled) {
      const pathParameters = accepted === method || accepted === 'ANY' ? parametersOf(segments, asked) : undefined;
      if (pathParameters) return { route, pathParameters };
    }
    return undefined;
  };
};

type Shape = 'rising' | 'falling';
type From = { readonly start: number; readonly left: number; readonly before: number; readonly shape: Shape };
type Best = { readonly cost: number; readonly breaks: readonly number[] };

type Aim = { readonly target: number; readonly shaped: boolean };

/** Equal neighbours make a rectangle; a last line of a few characters looks forgotten. */
const stepCost = (before: number, length: number, { target, shaped }: Aim): number =>
  (length - target) ** 2 +
  (shaped && before > 0 && Math.abs(before - length) < 0.5 ? 30 : 0) +
  (length < target / 2 ? 40 : 0);

/** `edges` are the places where a line may end, from 0 on; `shaped` asks for a trapezoid or diamond, not a rectangle. */
export type TitlePlan = {
  readonly edges: readonly number[];
  readonly lines: number;
  readonly most: number;
  readonly shaped: boolean;
};

/** Finds breaks whose lines first grow and then shrink: trapezoid or diamond, never an hourglass. */
export const planTitle = ({ edges, lines, most, shaped }: TitlePlan): readonly number[] | undefined => {
  const total = edges.at(-1) ?? 0;
  const aim = { target: total / lines, shaped };
  const known = new Map<string, Best | undefined>();
  const best = ({ start, left, before, shape }: From): Best | undefined => {
    const key = `${start} ${left} ${before} ${shape}`;
    if (known.has(key)) return known.get(key);
    let found: Best | undefined;
    for (let end = start + 1; end < edges.length; end += 1) {
      const length = (edges[end] ?? 0) - (edges[start] ?? 0);
      if (length > most) break;
      if (left === 1 && end < edges.length - 1) continue;
      const next: Shape = length < before ? 'falling' : shape;
      if (shape === 'falling' && length > before) continue;
      const rest =
        left === 1 ? { cost: 0, breaks: [] } : best({ start: end, left: left - 1, before: length, shape: next });
      const cost = rest && rest.cost + stepCost(before, length, aim);
      if (rest && cost !== undefined && (!found || cost < found.cost)) found = { cost, breaks: [end, ...rest.breaks] };
    }
    known.set(key, found);
    return found;
  };
  return best({ start: 0, left: lines, before: 0, shape: 'rising' })?.breaks;
};

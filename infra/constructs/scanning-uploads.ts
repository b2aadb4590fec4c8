import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Asks the stage's virus scanner, that one function and no other; nothing where the stage has none. */
export const scanningUploads = ({ scanner }: Pick<Stage, 'scanner'>): readonly Binding[] =>
  scanner
    ? [
        {
          variable: { name: 'SCANNER_FUNCTION', value: scanner.functionArn },
          grants: [{ actions: ['lambda:InvokeFunction'], resources: [scanner.functionArn] }],
        },
      ]
    : [];

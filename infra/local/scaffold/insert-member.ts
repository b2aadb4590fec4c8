import ts from 'typescript';
import { complaint } from '../../complaint.ts';

/** An object of a source by its name: `documentKinds`, `noticeCommands.declareNoObjection`, `ExitForm`. */
export type Place = { readonly source: string; readonly file: string; readonly object: string };

const parse = ({ source, file }: Place): ts.SourceFile =>
  ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

const initializerOf = (parsed: ts.SourceFile, name: string): ts.Expression | undefined =>
  parsed.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name)?.initializer;

const nameOf = (member: ts.ObjectLiteralElementLike): string =>
  member.name === undefined
    ? ''
    : ts.isStringLiteral(member.name) || ts.isIdentifier(member.name)
      ? member.name.text
      : member.name.getText();

/** The first object written within an expression: what `as const`, `satisfies`, or the calls of a schema are given. */
const objectIn = (within: ts.Node | undefined): ts.ObjectLiteralExpression | undefined => {
  if (within === undefined || ts.isObjectLiteralExpression(within)) return within;
  return ts.forEachChild(within, objectIn);
};

const find = (place: Place): ts.ObjectLiteralExpression => {
  const [first = '', ...path] = place.object.split('.');
  let found = objectIn(initializerOf(parse(place), first));
  for (const name of path)
    found = objectIn(found?.properties.find((member) => nameOf(member) === name && ts.isPropertyAssignment(member)));
  if (!found) throw complaint(`${place.file} has no object ${place.object}.`);
  return found;
};

/** The names of the members of an object; throws a complaint where there is no such object. */
export const membersOf = (place: Place): readonly string[] => find(place).properties.map(nameOf).filter(Boolean);

/** The source with one more member at the end of an object; throws a complaint where there is one of that name. */
export const insertMember = (place: Place, name: string, member: string): string => {
  const object = find(place);
  if (membersOf(place).includes(name))
    throw complaint(`${place.object} in ${place.file} has a member ${name} already.`);
  const last = object.properties.at(-1);
  const at = last?.end ?? object.getStart() + 1;
  const comma = last && !object.properties.hasTrailingComma ? ',' : '';
  const from = last && object.properties.hasTrailingComma ? object.properties.end : at;
  return `${place.source.slice(0, from)}${comma}\n${member},${place.source.slice(from)}`;
};

/** The source with an import at its end of the imports, unless it imports the name already. */
export const insertImport = (source: string, name: string, statement: string): string => {
  const imports = ts
    .createSourceFile('', source, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isImportDeclaration);
  if (imports.some((one) => new RegExp(`\\b${name}\\b`).test(one.importClause?.getText() ?? ''))) return source;
  const at = imports.at(-1)?.end ?? 0;
  return `${source.slice(0, at)}\n${statement}${source.slice(at)}`;
};

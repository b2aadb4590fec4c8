import { z } from 'zod';
import { nothing } from '#shared/domain/nothing.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { type RouteName, routes } from '#shared/domain/routes.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { procedures } from '#shared/procedures/registry.ts';
import type { Endpoint } from './endpoint.ts';
import { toldLimits } from './told-limits.ts';

type Schema = Record<string, unknown>;

/** A text in Chinese, as the format has one place for it, with the English beside it. */
const told = ({ zh, en }: Words): Schema => ({ description: zh, 'x-english': en });

/** The words that a schema carries, under the names that the format has for them. */
const sayIn = (schema: Schema): void => {
  const { label, choices } = schema as { readonly label?: Words; readonly choices?: Readonly<Record<string, Words>> };
  if (label) Object.assign(schema, { title: label.zh, 'x-english': label.en });
  if (choices) schema['x-choices'] = choices;
  delete schema.label;
  delete schema.choices;
};

/** The JSON Schema of what is accepted, made from the very zod schema that parses it. */
const schemaOf = (type: z.ZodType): Schema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => void sayIn(jsonSchema as Schema),
  });
  return schema;
};

const parameters = (place: 'path' | 'query', type: z.ZodType): Schema[] => {
  const { properties = {}, required = [] } = schemaOf(type) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
};

const header = (name: string, description: string): Schema => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

const problem = {
  ...told(words('拒绝：说明原因和补救办法', 'Refused: what is wrong and what to do (RFC 9457)')),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const answers = {
  '2XX': { ...told(words('成功', 'Done')), content: { 'application/json': { schema: {} } } },
  '4XX': problem,
  '503': problem,
};

const responsesOf: Readonly<Record<string, Schema>> = {
  downloadDocument: { '303': { ...told(words('转到下载地址', 'See the link')) }, '4XX': problem },
  downloadPublication: { '303': { ...told(words('转到下载地址', 'See the link')) }, '4XX': problem },
  downloadSource: { '303': { ...told(words('转到下载地址', 'See the link')) }, '4XX': problem },
  downloadProof: { '303': { ...told(words('转到下载地址', 'See the link')) }, '4XX': problem },
  previewDraft: {
    '200': { ...told(words('预览', 'The preview')), content: { 'application/pdf': {} } },
    '4XX': problem,
  },
  compareDraft: {
    '200': { ...told(words('花脸稿', 'Both versions in one paper')), content: { 'application/pdf': {} } },
    '4XX': problem,
  },
  draftAsWord: {
    '200': {
      ...told(words('Word文档', 'The text document')),
      content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {} },
    },
    '4XX': problem,
  },
  printLedger: { '200': { ...told(words('台账', 'The ledger')), content: { 'application/pdf': {} } }, '4XX': problem },
  previewWording: {
    '200': { ...told(words('预览', 'The preview')), content: { 'application/pdf': {} } },
    '4XX': problem,
  },
};

type Described = Pick<Endpoint, 'summary' | 'schemas' | 'allows' | 'consumes'>;

const operation = (name: string, { summary, schemas, allows, consumes }: Described, open: boolean): Schema => ({
  operationId: name,
  summary,
  parameters: [...parameters('path', schemas.params), ...parameters('query', schemas.query)],
  ...(schemas.body
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(schemas.body) } } } }
    : {}),
  ...(consumes
    ? { requestBody: { required: true, content: { [consumes]: { schema: { type: 'string', format: 'binary' } } } } }
    : {}),
  responses: responsesOf[name] ?? answers,
  ...(open ? { security: [] } : {}),
  'x-roles': allows,
});

const posted = (described: Schema, ...more: Schema[]): Schema => ({
  ...described,
  parameters: [
    ...(described.parameters as Schema[]),
    header('Idempotency-Key', '本次请求的编号，1至128个可见ASCII字符'),
    ...more,
  ],
});

type Given = { readonly label: Words; readonly input: z.ZodType; readonly givers: readonly Role[] };

/** Every command that a person gives by name, with its forms in the procedures that know it. */
const commandsByName = (): ReadonlyMap<string, readonly Given[]> => {
  const named = new Map<string, Given[]>();
  for (const procedure of procedures) {
    for (const [command, { label, input, internal }] of Object.entries(procedure.commands)) {
      const givers = rolesThatMay(procedure, command);
      if (internal || givers.every((role) => role === 'system')) continue;
      named.set(command, [...(named.get(command) ?? []), { label, input, givers }]);
    }
  }
  return named;
};

const eitherOf = ([first, ...others]: readonly z.ZodType[]): z.ZodType =>
  first && others.some((other) => other !== first) ? z.union([first, ...others]) : (first ?? z.unknown());

/** One path for each command, so that every input has its schema; where procedures differ, either. */
const commandPaths = (give: Described): Record<string, Schema> => {
  const { path } = routes.giveCommand;
  const params = (give.schemas.params as z.ZodObject).omit({ command: true });
  return Object.fromEntries(
    [...commandsByName()].map(([command, forms]) => {
      const body = eitherOf(forms.map(({ input }) => input));
      const allows = [...new Set(forms.flatMap(({ givers }) => givers))];
      const summary = [...new Set(forms.map(({ label }) => label.zh))].join('；');
      const schemas = { params, query: nothing, body };
      const described = operation(command, { summary, schemas, allows }, false);
      return [
        path.replace('{command}', command),
        { post: posted(described, header('If-Match', '所见案件版本的 ETag')) },
      ];
    }),
  );
};

/** The OpenAPI 3.1 description of the whole API. */
export const describeApi = (endpoints: Readonly<Record<Exclude<RouteName, 'openapi'>, Described>>) => {
  const paths: Record<string, Record<string, Schema>> = {};
  const revised = new Set(['reviseDraft', 'sendBackDraft', 'discardDraft', 'signOffDraft']);
  const seen = (name: string) => (revised.has(name) ? [header('If-Match', '所见拟稿修订次数的 ETag')] : []);
  for (const [name, { method, path, open }] of Object.entries(routes)) {
    if (name === 'giveCommand' || name === 'openapi') continue;
    const endpoint = endpoints[name as keyof typeof endpoints];
    const described = operation(name, endpoint, open);
    const once = method === 'POST' && !endpoint.consumes;
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: once ? posted(described, ...seen(name)) : described,
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: 'Exit Docket', version: '1' },
      description: `培训评价组织及职业技能等级证书退出目录办理接口\n\n${toldLimits()}`,
    },
    security: [{ bearer: [] }],
    paths: { ...paths, ...commandPaths(endpoints.giveCommand) },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'status', 'code', 'title', 'detail'],
          properties: {
            type: { type: 'string', format: 'uri' },
            status: { type: 'integer' },
            code: { type: 'string' },
            title: { type: 'string' },
            detail: { type: 'string' },
            english: { type: 'object' },
          },
        },
      },
    },
    'x-role-names': roles,
  };
};

import type { z } from 'zod';
import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { cleanCode } from '#shared/domain/code.ts';
import { searched } from '#shared/domain/directory.ts';
import { cleanDocumentNumber, partsOfNumber } from '#shared/domain/document-number.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import { caseRanges, listCases, readCase } from '#shared/store/cases.ts';
import { readDocument } from '#shared/store/documents.ts';
import { findByName, isSearchable, nameRange } from '#shared/store/names.ts';
import { locateNumber } from '#shared/store/number-register.ts';
import { paperNumbersAt } from '#shared/store/paper-numbers.ts';
import type { Range } from '#shared/store/query.ts';
import { maySeeCase, maySeeDocument, withoutAside } from '../../casework/access.ts';
import { prefixesEver } from '../../casework/gather/prefixes-ever.ts';
import type { World } from '../../lib/world.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { viewCase, viewDocument } from '../views.ts';

const Query = slice.extend({ q: searched(120) });
type Asked = z.output<typeof Query>;

type Search = { readonly query: Asked; readonly actor: Actor };

/** What a text is by its shape decides where it is looked up: each is one key or one partition. */
type Finder = (search: Search, world: World) => Promise<Result<Reply>>;

const byCaseNumber: Finder = async ({ query: { q }, actor }, { table }) => {
  const { snapshot } = await readCase(table, CaseId.parse(q));
  const seen = snapshot && maySeeCase(actor, snapshot) ? [snapshot] : [];
  return listReply({ items: seen.map((subject) => ({ type: 'case', ...viewCase(subject, actor) })) });
};

const byUscc: Finder = async ({ query, actor }, { table }) => {
  const range = caseRanges.ofOrganization(Uscc.parse(query.q));
  const wanted = sliceOf(query, range);
  if (!wanted.ok) return wanted;
  const page = await listCases(table, range, wanted.value);
  const seen = page.items.filter((subject) => maySeeCase(actor, subject));
  return listReply({ ...page, items: seen.map((subject) => ({ type: 'case', ...viewCase(subject, actor) })) });
};

/** The prefix is found however it was typed: as a code is cleaned, so are the prefixes that the office ever had. */
const byDocumentNumber: Finder = async ({ query: { q }, actor }, world) => {
  const { table } = world;
  const parts = partsOfNumber(cleanDocumentNumber(q));
  const prefixes = (await prefixesEver(world)).filter((prefix) => cleanCode(prefix) === parts?.prefix);
  const found = await Promise.all(prefixes.map((prefix) => parts && locateNumber(table, { ...parts, prefix })));
  const ids = found.flatMap((documentId) => (documentId ? [documentId] : []));
  const documents = await Promise.all(ids.map((documentId) => readDocument(table, documentId)));
  const readable = documents.flatMap((document) => (document && maySeeDocument(actor, document) ? [document] : []));
  const seen = await withoutAside(table, actor, readable);
  if (ids.length > 0 || !hasRole(actor, readerRoles))
    return listReply({ items: seen.map((document) => ({ type: 'document', ...viewDocument(document) })) });
  const stretches = await Promise.all(
    prefixes.map((prefix) => parts && paperNumbersAt(table, { ...parts, prefix }, parts.ordinal)),
  );
  return listReply({ items: stretches.flatMap((stretch) => (stretch ? [{ type: 'paperNumbers', stretch }] : [])) });
};

/** Staff and auditors find every organization, an organization itself; experts and departments work by case. */
const byName: Finder = async ({ query, actor }, { table }) => {
  const range: Range = nameRange(query.q);
  const wanted = sliceOf(query, range);
  if (!wanted.ok) return wanted;
  const page = await findByName(table, query.q, wanted.value);
  const whole = isStaff(actor) || hasRole(actor, ['auditor']);
  const own = hasRole(actor, ['organization']) ? actor.uscc : undefined;
  const seen = page.items.filter(({ uscc }) => whole || uscc === own);
  return listReply({ ...page, items: seen.map(({ uscc, name }) => ({ type: 'organization', uscc, name })) });
};

const finderOf = (q: string): Finder => {
  if (CaseId.safeParse(q).success) return byCaseNumber;
  if (Uscc.safeParse(q).success) return byUscc;
  return partsOfNumber(cleanDocumentNumber(q)) ? byDocumentNumber : byName;
};

/** GET /search?q=: by case number, USCC, document number, or any part of an organization's name of two characters up. */
export const search = endpoint(
  {
    summary: '检索',
    schemas: { params: nothing, query: Query },
    allows: [
      ...(['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'] as const),
      ...(['organization', 'expert', 'department'] as const),
    ],
  },
  async (request, world) => {
    const { q } = request.query;
    const finder = finderOf(q);
    if (finder === byName && !isSearchable(q))
      return refuse({
        code: 'input.invalid',
        issues: [{ path: 'q', message: words('请至少输入两个字符', 'at least two characters') }],
      });
    return finder(request, world);
  },
);

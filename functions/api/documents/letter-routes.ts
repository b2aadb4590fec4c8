import { nothing } from '#shared/domain/nothing.ts';
import { refuse } from '#shared/domain/result.ts';
import { letterRange, listIssued } from '#shared/store/publications.ts';
import { maySeeDocument } from '../../casework/access.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { viewDocument } from '../views.ts';

/** GET /letters: the issued documents addressed to the caller's organization over all its cases, the newest first. */
export const listLetters = endpoint(
  { summary: '收到的文书', schemas: { params: nothing, query: slice }, allows: ['organization'] },
  async ({ query, actor }, { table }) => {
    if (!actor.uscc) return refuse({ code: 'access.forbidden', needs: ['organization'] });
    const range = letterRange(actor.uscc);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await listIssued(table, range, wanted.value);
    return listReply({ ...page, items: page.items.filter((one) => maySeeDocument(actor, one)).map(viewDocument) });
  },
);

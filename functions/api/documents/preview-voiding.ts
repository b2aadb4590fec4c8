import { z } from 'zod';
import { voidingCommand } from '#shared/domain/correction.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { mendsOf } from '#shared/procedure/acts.ts';
import { voidersOf } from '#shared/procedure/void-paper.ts';
import { readForCommand } from '#shared/store/command-reading.ts';
import { listDocuments, readDocument } from '#shared/store/documents.ts';
import { decideVoiding } from '../../casework/decide/prepare-voiding.ts';
import { decidingOn } from '../../casework/gather/deciding-on.ts';
import { endpoint } from '../endpoint.ts';

/** Stands for whoever proposes and confirms: what falls does not depend on them. */
const anybody = { id: '', name: '' };
const somebodyElse = { id: '-', name: '' };

/**
 * GET /documents/{documentId}/voiding: what would fall with an issued paper if it were declared void now: its step and those
 * taken on it, terms, papers that would have to be put right, and who would be told. Changes nothing.
 */
export const previewVoiding = endpoint(
  {
    summary: '文书作废的后果',
    schemas: { params: z.strictObject({ documentId: DocumentId }), query: nothing },
    allows: readerRoles,
  },
  async ({ params: { documentId }, actor: person }, world) => {
    const document = await readDocument(world.table, documentId);
    if (!document) return refuse({ code: 'document.missing' });
    const { caseId, kind, title } = document;
    const reading = await readForCommand(world.table, { caseId, personId: person.id });
    const { snapshot, entry } = reading;
    if (!snapshot || !entry) return refuse({ code: 'case.missing' });
    const actor = { ...anybody, roles: [...voidersOf(kind)] };
    const input = { documentId, reason: title };
    const given = {
      name: voidingCommand,
      input,
      actor,
      draftedBy: [somebodyElse],
      at: world.now(),
      rehearsed: true as const,
    };
    const decided = await decideVoiding(await decidingOn(world, reading), { snapshot, entry, given });
    if (!decided.ok) return decided;
    const { decision, falling } = decided.value;
    const known = new Map((await listDocuments(world.table, caseId)).map((each) => [each.documentId, each]));
    const told = (snapshot.data as { readonly mends?: readonly unknown[] }).mends?.length ?? 0;
    const belied = mendsOf(decision.next.data)
      .slice(told)
      .filter(({ mended }) => !mended);
    const { started, stopped, next, events } = decision;
    return accept({
      status: 200,
      body: {
        ...{ documentId, caseId, caseVersion: snapshot.version, from: snapshot.state, to: next.state },
        steps: [...(falling.step ? [falling.step] : []), ...falling.steps].map(({ sequence, command, at }) => ({
          ...{ sequence, command, at },
        })),
        started: started.map(({ name, lastDay, provisional }) => ({ name, lastDay: provisional ? null : lastDay })),
        stopped,
        toPutRight: belied.map(({ documentId: id }) => ({ documentId: id, title: known.get(id)?.title ?? id })),
        toldTo: events.flatMap(({ documents }) =>
          documents.flatMap(({ recipients }) => recipients.map(({ name }) => name)),
        ),
      },
    });
  },
);

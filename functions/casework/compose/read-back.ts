import { foldCharacters } from '#shared/domain/fold-characters.ts';
import { own } from '#shared/domain/own.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { readWord, type WordText } from '#shared/files/read-word.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { fieldAt, fieldsOf } from '#templates/forms/field.ts';
import { type Fitting, fitText } from '#templates/word/fit-text.ts';
import { squeezed, type TextPath, textsIn, withTexts } from '#templates/word/free-texts.ts';
import { wordPattern } from '#templates/word/word-pattern.ts';
import { type Composing, type DraftedPaper, type OpenedDraft, paperOf } from './drafted-paper.ts';
import { originIn, type WordOrigin } from './word-origin.ts';

const unfit = (zh: string, en: string): Result<never> => refuse({ code: 'word.unfit', why: words(zh, en) });

const fieldPath = (path: TextPath): string =>
  path.reduce<string>((made, step) => (typeof step === 'number' ? `${made}[]` : made ? `${made}.${step}` : step), '');

type Typed = { readonly path: TextPath; readonly text: string };

/** The texts of a draft's input that people write freely: none that is chosen, a day, or of a pattern. */
const writtenIn = ({ draft, reading }: OpenedDraft): Typed[] => {
  const command = reading.snapshot && own(procedureOf(reading.snapshot).commands, draft.command);
  if (!command) return [];
  const fields = fieldsOf(command.input);
  return textsIn(draft.input).filter(({ path }) => {
    const field = fieldAt(fields, fieldPath(path));
    return field?.kind === 'text' && field.pattern === undefined;
  });
};

/** Written texts by what they say: one that stands twice in the input cannot be told apart. */
const byText = (written: readonly Typed[]): ReadonlyMap<string, TextPath> => {
  const found = new Map(written.map(({ text, path }) => [foldCharacters(text), path]));
  const once = ({ text }: Typed) => written.filter((other) => other.text === text).length === 1;
  return new Map([...found].filter(([text]) => written.some((one) => foldCharacters(one.text) === text && once(one))));
};

const refusalOf = (fitting: Exclude<Fitting, { outcome: 'fits' }>): Result<never> => {
  if (fitting.outcome === 'changedFixed') {
    const found: Words = fitting.instead
      ? words(`，现为“${fitting.instead}”`, `, and reads “${fitting.instead}” now`)
      : words('', '');
    return unfit(
      `文书的固定文字（依法应当载明的内容、案件中已经记载的事实）不能在文档中修改或者删除：应为“${fitting.words}”${found.zh}。请恢复后再上传；确需改动的，在系统中修改拟稿`,
      `Fixed words of the paper (what the law asks it to say, facts that the case holds) are not changed or left out here: it should read “${fitting.words}”${found.en}. Put them back, or revise the draft itself`,
    );
  }
  if (fitting.outcome === 'differing')
    return unfit(
      `同一内容在文书中出现多处，修改不一致：“${fitting.free.text}”。请改为一致`,
      `The same text stands in several places and was changed in some of them: “${fitting.free.text}”. Make them alike`,
    );
  return unfit(
    '不能确定修改的文字属于哪一项内容，请在系统中修改拟稿',
    'It cannot be told which of the texts was changed: revise the draft itself',
  );
};

/** A file of another draft, or of an earlier version of it, is not read into this one. */
const checkOrigin = (origin: WordOrigin | undefined, { draft }: OpenedDraft, ordinal: number): Result<true> => {
  if (!origin) return accept(true);
  if (origin.caseId !== draft.caseId || origin.draftId !== draft.draftId || origin.ordinal !== ordinal)
    return unfit(
      `文档导出自另一份拟稿或者另一件文书（${origin.caseId}第${origin.draftId}号拟稿第${origin.ordinal}件），请在该处上传`,
      `The document was written from another draft or paper (${origin.caseId}, draft ${origin.draftId}, paper ${origin.ordinal}): send it there`,
    );
  if (origin.version !== draft.versions)
    return unfit(
      `文档导出自第${origin.version}稿，拟稿现为第${draft.versions}稿，请重新下载后修改`,
      `The document was written from version ${origin.version}; the draft is at version ${draft.versions}: download it again`,
    );
  return accept(true);
};

type Read = { readonly paper: DraftedPaper; readonly text: WordText };

/** The input with the texts as they stand in the file. */
const withEdits = async (opened: OpenedDraft, { paper, text }: Read): Promise<Result<unknown>> => {
  const written = byText(writtenIn(opened));
  const printed = textsIn(paper.data).filter((one) => written.has(foldCharacters(one.text)));
  const pattern = await wordPattern(
    paper.kind,
    paper.data,
    printed.map(({ path }) => path),
  );
  if (!pattern.ok) return pattern;
  const fitting = fitText(pattern.value, text.paragraphs);
  if (fitting.outcome !== 'fits') return refusalOf(fitting);
  const edits = fitting.changes.flatMap(({ free, text: typed }) => {
    const path = written.get(free.text + free.end);
    return path ? [{ path, text: typed + free.end }] : [];
  });
  if (edits.length === 0)
    return unfit(
      '文档的文字与拟稿相同，没有需要写回的修改',
      'The document says what the draft says: there is nothing to write back',
    );
  return accept(withTexts(opened.draft.input, edits));
};

/**
 * The input of a draft with the texts that were edited in the text document of one of its papers. What is read is held
 * against the paper as it was when the file was written; the paper made of the new input has to say what the file says.
 * Refuses `word.unreadable` and, in words that name the place, `word.unfit`.
 */
export const readBack = async (
  world: Composing,
  opened: OpenedDraft,
  { file, ordinal }: { readonly file: Uint8Array; readonly ordinal: number },
): Promise<Result<unknown>> => {
  const read = await readWord(file);
  if ('flaw' in read) return refuse({ code: 'word.unreadable', why: read.flaw });
  const text = { ...read.text, paragraphs: read.text.paragraphs.map(foldCharacters) };
  const origin = originIn(text.properties);
  const known = checkOrigin(origin, opened, ordinal);
  if (!known.ok) return known;
  const at = origin && origin.at >= opened.draft.openedAt && origin.at <= world.now() ? origin.at : world.now();
  const paper = await paperOf(world, opened, { ordinal, at });
  if (!paper.ok) return paper;
  const input = await withEdits(opened, { paper: paper.value, text });
  if (!input.ok) return input;
  const after = await paperOf(world, { ...opened, draft: { ...opened.draft, input: input.value } }, { ordinal, at });
  if (!after.ok) return after;
  const said = await wordPattern(after.value.kind, after.value.data, []);
  if (!said.ok) return said;
  const [whole] = said.value.stretches;
  return whole && 'fixed' in whole && whole.fixed === squeezed(text.paragraphs.join('\n'))
    ? input
    : unfit(
        '按修改后的内容重新生成的文书与文档不一致，请在系统中修改拟稿',
        'The paper made of the changed texts does not say what the document says: revise the draft itself',
      );
};

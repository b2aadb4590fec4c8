import type { Page } from 'playwright-core';
import { procedures } from '#shared/procedures/registry.ts';
import { type Field, fieldsOf, type Group } from '#templates/forms/field.ts';
import { writeEntries } from '#templates/forms/write-entries.ts';

const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** Ticks what a list offers whole: the box whose value is the text itself, or the row that names it. */
const tick = async (page: Page, name: string, value: unknown): Promise<void> => {
  const id = typeof value === 'object' ? (value as { expertId: string }).expertId : String(value);
  const boxes = page.locator(`input[type=checkbox][name="${name}"]`);
  for (const box of await boxes.all()) {
    const held = (await box.getAttribute('value')) ?? '';
    if (held === id || held.includes(`"expertId":"${id}"`)) return box.check();
  }
  throw new Error(`${name} offers nothing for ${id}`);
};

/** Puts a text into the control of that name, whatever kind it is. */
export const put = async (page: Page, name: string, value: string): Promise<void> => {
  const control = page.locator(`[name="${name}"]`);
  const kind = await control.evaluate((node) => `${node.tagName} ${node.getAttribute('type')}`);
  if (kind.includes('checkbox')) return control.setChecked(value === 'true');
  if (kind.startsWith('SELECT')) return void (await control.selectOption(value));
  return control.fill(value);
};

/** As many rows as are needed, by the button that adds one. */
const addRows = async (page: Page, name: string, count: number): Promise<void> => {
  while ((await page.locator(`[name="${name}.${count - 1}"], [name^="${name}.${count - 1}."]`).count()) === 0)
    await page.locator(`button[name="_more"][value="${name}"]`).click();
};

const child = (name: string, part: string | number): string => (name ? `${name}.${part}` : String(part));

const fillField = async (page: Page, field: Field, [name, value]: readonly [string, unknown]): Promise<void> => {
  if (value === undefined) return;
  if (field.kind === 'list') {
    const values = value as readonly unknown[];
    if (values.length === 0) return;
    if ((await page.locator(`input[type=checkbox][name="${name}"]`).count()) > 0) {
      for (const one of values) await tick(page, name, one);
      return;
    }
    await addRows(page, name, values.length);
    for (const [row, one] of values.entries()) await fillField(page, field.item, [child(name, row), one]);
    return;
  }
  const values = value as Record<string, unknown>;
  if (field.kind === 'variant') {
    const option = field.options.find((one) => one.value === values[field.by]);
    await put(page, child(name, field.by), String(values[field.by]));
    await page.locator(`button[name="_again"][value="${name}"]`).click();
    return fillField(page, { ...option?.group, kind: 'group' } as Group, [name, value]);
  }
  if (field.kind === 'group') {
    const whole = page.locator(`select[id="${idOf(name)}"]`);
    if (name && (await whole.count()) > 0) {
      const options = await whole
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
      const found = options.find((text) => text.includes(`"expertId":"${String(values.expertId)}"`));
      await whole.selectOption(found ?? '');
      return;
    }
    for (const one of field.fields) await fillField(page, one, [child(name, one.name), values[one.name]]);
    return;
  }
  const [[, text] = ['', '']] = writeEntries(asGroup(field), { [field.name]: value });
  await put(page, name, text);
};

const asGroup = (field: Field): Group => ({ kind: 'group', name: '', path: '', required: true, fields: [field] });

/** Fills in the form of a command as a person does, field by field, whatever the command takes. */
export const fillCommand = async (page: Page, command: string, input: unknown): Promise<void> => {
  const schemas = procedures.flatMap(({ commands }) => commands[command]?.input ?? []);
  const schema = schemas.find((one) => one.safeParse(input).success);
  if (!schema) throw new Error(`no command ${command} takes this input`);
  await fillField(page, fieldsOf(schema), ['', input]);
};

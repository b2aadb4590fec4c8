import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromiumBinary from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { unpackChromium } from '#infra/local/gallery/unpack-chromium.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { facePaths, type Letter, letterOf, type Render } from './letter.ts';

type Faces = Awaited<ReturnType<typeof facePaths>>;

const pageOf = ({ title, paragraphs, table }: Letter, faces: Faces): string => {
  const fonts = Object.entries(faces).map(
    ([name, path]) => `@font-face{font-family:${name};src:url(${pathToFileURL(path)})}`,
  );
  const cells = table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${fonts.join('')}
body{font:16pt/29.6pt body;text-align:justify}p{text-indent:2em;margin:0}h1{font:22pt title;text-align:center}
table{break-before:page;border-collapse:collapse;font:10.5pt table}td{border:.5pt solid}</style>
<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<table>${cells}</table></html>`;
};

export const prepare = async (folder: string): Promise<Render & { close?: () => Promise<void> }> => {
  const faces = await facePaths(folder);
  const work = scratchFolder('bench');
  const { executable, environment } = await unpackChromium();
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: chromiumBinary.args,
  });
  const page = await browser.newPage();
  const render = async (run: number): Promise<Uint8Array> => {
    const file = join(work, 'letter.html');
    await writeFile(file, pageOf(letterOf(run), faces));
    await page.goto(pathToFileURL(file).href);
    return page.pdf({ format: 'A4', margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } });
  };
  return Object.assign(render, { close: () => browser.close() });
};

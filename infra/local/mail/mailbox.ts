import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A mail that a function has sent through the local engine; nothing leaves this machine. */
export type LocalMail = {
  readonly messageId: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
};

export type Mailbox = { keep(mail: LocalMail): void; list(): readonly LocalMail[] };

const read = (file: string): LocalMail[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/** The mails of this system, in a file of its data folder, oldest first. */
export const openMailbox = (file: string): Mailbox => {
  mkdirSync(dirname(file), { recursive: true });
  const mails = read(file);
  return {
    keep: (mail) => {
      appendFileSync(file, `${JSON.stringify(mail)}\n`);
      mails.push(mail);
    },
    list: () => mails,
  };
};

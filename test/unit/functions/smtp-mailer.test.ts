import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { type Mail, wasRefused } from '#functions/lib/mail.ts';
import { openSmtpMailer } from '#functions/lib/smtp-mailer.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { serverCertificate } from '#test/support/server-certificate.ts';

const mail: Mail = {
  ...{ to: 'somebody@example.cn', subject: '送达通知：示例', text: '您单位有一份文书送达（示例）。' },
  about: { documentId: DocumentId.parse('91110000MA0000001L-1.2.D02'), recipient: 1 },
};
const from = 'office@example.cn';
const own = serverCertificate('localhost');
const known = { user: 'office', password: 'secret' };
const closers: (() => unknown)[] = [];
afterAll(() => Promise.all(closers.map((close) => close())));

type Taken = { readonly from: string; readonly to: readonly string[]; readonly text: string };

const refusal = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode });

/** A mail server of its own, which speaks STARTTLS, and what it has taken. */
const serve = async (options: SMTPServerOptions = {}) => {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    ...own,
    onAuth: ({ username, password }, _, done) =>
      username === known.user && password === known.password
        ? done(null, { user: username })
        : done(refusal(535, 'no')),
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), text });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => new Promise((done) => server.close(() => done(undefined))));
  return { taken, port: (server.server.address() as AddressInfo).port };
};

type Changed = Partial<Parameters<typeof openSmtpMailer>[0]>;

/** What came of one mail: its id, or whether it was certainly not taken. */
const outcomeOf = async (port: number, changed: Changed = {}) => {
  const usual = { from, server: { host: 'localhost', port }, credentials: async () => known, patience: 500 };
  try {
    return { sent: await openSmtpMailer({ ...usual, authorities: [own.cert], ...changed }).send(mail) };
  } catch (fault) {
    return { refused: wasRefused(fault) };
  }
};

/** A server that greets, and then does as it is told with the connection. */
const speak = async (greeting: string, then: (socket: Socket) => void = () => undefined): Promise<number> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(greeting);
    then(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
};

describe('mail by a server that speaks SMTP', () => {
  it('is handed over once, encrypted, under the name and password of the moment, and says what it is about', async () => {
    const { taken, port } = await serve();
    expect(await outcomeOf(port)).toEqual({ sent: expect.stringContaining('@') });
    expect(taken.map(({ from: sender, to }) => [sender, to])).toEqual([[from, [mail.to]]]);
    expect(taken[0]?.text).toContain('X-Exit-Docket: 91110000MA0000001L-1.2.D02 1');
    expect(Buffer.from(taken[0]?.text.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')).toContain(mail.text);
  });

  it.each<[string, SMTPServerOptions, Changed]>([
    ['a wrong password', {}, { credentials: async () => ({ ...known, password: 'old' }) }],
    ['a secret that cannot be read', {}, { credentials: () => Promise.reject(new Error('no')) }],
    ['a recipient that it does not know', { onRcptTo: (_, __, done) => done(refusal(550, 'unknown')) }, {}],
    ['a full disk', { onMailFrom: (_, __, done) => done(refusal(452, 'full')) }, {}],
    ['want of TLS', { disabledCommands: ['STARTTLS'] }, {}],
    ['its content', { onData: (stream, _, done) => stream.resume().on('end', () => done(refusal(554, 'no'))) }, {}],
  ])('that the server refuses for %s was certainly not taken', async (_, options, changed) => {
    const { taken, port } = await serve(options);
    expect([await outcomeOf(port, changed), taken]).toEqual([{ refused: true }, []]);
  });

  it('to a port where nobody listens was certainly not taken', async () => {
    const { port } = await serve();
    await Promise.all(closers.splice(0).map((close) => close()));
    expect(await outcomeOf(port)).toEqual({ refused: true });
  });

  it.each<[string, () => Promise<number>, Changed]>([
    [
      'after which the server says nothing',
      async () => (await serve({ onData: (stream) => stream.resume() })).port,
      {},
    ],
    ['to a server that greets and is silent', () => speak('220 here\r\n'), {}],
    ['to a server that hangs up', () => speak('220 here\r\n', (socket) => socket.end()), {}],
    ['to a server that nobody vouches for', async () => (await serve()).port, { authorities: [] }],
  ])('%s is not known to be refused, and is not sent a second time', async (_, open, changed) => {
    expect(await outcomeOf(await open(), changed)).toEqual({ refused: false });
  });
});

import type { Server } from 'node:http';
import { complaint } from '../complaint.ts';

export type Listening = { readonly port: number; readonly url: string; stop(): Promise<void> };

const hasCode = (error: Error): error is NodeJS.ErrnoException => 'code' in error;

const explain = (error: Error, port: number): Error => {
  const code = hasCode(error) ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return complaint(
      `Port ${port} is in use: stop what listens there, or choose another one with --port (0 takes any free port).`,
    );
  if (code === 'EACCES') return complaint(`Port ${port} needs special rights: choose one above 1023 with --port.`);
  return error;
};

/** Listens on the loopback only; port 0 takes any free port. */
export const listen = async (server: Server, port: number): Promise<Listening> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

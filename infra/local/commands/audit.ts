import '../keep-to-own-folders.ts';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { told } from '#functions/casework/audit/finding.ts';
import { connect, type Table } from '#shared/store/connect.ts';
import { complaint, isComplaint } from '../../complaint.ts';
import { openDataFolder } from '../data-folder.ts';
import { startDynamo } from '../dynamo/start-dynamo.ts';
import { printHelp } from '../print-help.ts';

const usage = 'npm run audit [-- --data .local/data]   or, for a table in the cloud: TABLE_NAME=… npm run audit';

printHelp(usage);

type Opened = { readonly tables: readonly Table[]; readonly close: () => Promise<void> };

/** The tables of an embedded system that is not running, over an engine of their own. */
const openFolder = async (path: string): Promise<Opened> => {
  if (!existsSync(path)) throw complaint(`There is no folder ${path}.`);
  const folder = openDataFolder(path);
  const engine = await startDynamo(folder.file('dynamo'));
  const { TableNames = [] } = await engine.client.send(new ListTablesCommand({}));
  const client = DynamoDBDocumentClient.from(engine.client);
  const close = async () => {
    await engine.stop();
    folder.release();
  };
  return { tables: TableNames.map((name) => ({ client, name })), close };
};

const open = (data: string): Promise<Opened> => {
  const name = process.env.TABLE_NAME;
  if (name === undefined) return openFolder(data);
  return Promise.resolve({ tables: [connect(name)], close: async () => undefined });
};

const audit = async (data: string): Promise<boolean> => {
  const { tables, close } = await open(data);
  try {
    let holds = true;
    for (const table of tables) {
      const { cases, links, found } = await auditTable(table);
      if (found) console.error(`${table.name}: ${found.chain}\n${told(found).zh}\n${told(found).en}`);
      else console.log(`${table.name}: ${cases} cases, ${links} links, everything is as it was written`);
      holds &&= !found;
    }
    if (tables.length === 0) console.log('There is no table to audit.');
    return holds;
  } finally {
    await close();
  }
};

try {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '.local/data' } } });
  if (values.data === '') throw complaint('--data takes a folder.');
  process.exitCode = (await audit(values.data)) ? 0 : 1;
} catch (failed) {
  console.error(isComplaint(failed) || failed instanceof TypeError ? `${failed.message}\n${usage}` : failed);
  process.exitCode = 2;
}

// Before anything else, on whichever Node a machine has: without what npm brings, the programs end in a stack that says nothing.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (!existsSync(join(__dirname, '..', '..', 'node_modules', 'node', 'bin', 'node'))) {
  console.error('Not installed yet: run `npm ci` first. 尚未安装：请先运行 npm ci。');
  process.exit(2);
}

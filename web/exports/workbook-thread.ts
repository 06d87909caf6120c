import { parentPort } from 'node:worker_threads';
import { type TableFile, tablesFile } from '../../documents/table-file';

/** What the thread is given: tables as plain data. */
export interface ThreadOrder {
  format: 'csv' | 'xlsx';
  tables: [TableFile, ...TableFile[]];
}

/** A thread that writes one file and ends: a workbook of fifty thousand lines takes seconds of computing. */
parentPort?.once('message', ({ format, tables }: ThreadOrder) => {
  void tablesFile(format, tables).then((content) => parentPort?.postMessage(content));
});
